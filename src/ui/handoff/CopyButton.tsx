import { useState } from "react";
import { useText } from "../text/useText.ts";
import { copyText } from "./copyText.ts";
import { Words } from "../text/Words.tsx";

interface CopyButtonProps {
  /** Its `data-command`, and the key of its words. */
  readonly command: string;
  /** Made when the button is pressed, so that it is always of this moment. */
  readonly text: () => string;
}

/** Copies a text and says so. Where the clipboard is blocked the text stands selected in a field instead. */
export function CopyButton({ command, text }: CopyButtonProps) {
  const t = useText();
  const [state, setState] = useState<{ readonly done: boolean; readonly text: string }>();
  const copy = async () => {
    const made = text();
    setState({ done: await copyText(made), text: made });
  };
  return (
    <div className="copy">
      <button type="button" className="quiet" data-command={command} onClick={() => void copy()}>
        {t(command)}
      </button>
      <output className="hint">{state && <Words>{t(state.done ? "copied" : "copy.blocked")}</Words>}</output>
      {state && !state.done && (
        <textarea
          ref={(field) => field?.select()}
          readOnly
          translate="no"
          rows={Math.min(12, state.text.split("\n").length + 1)}
          aria-label={t(command)}
          value={state.text}
        />
      )}
    </div>
  );
}
