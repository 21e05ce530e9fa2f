import { useText } from "../../ui/useText.ts";
import { KeyHint } from "./KeyHint.tsx";
import { Words } from "../../ui/Words.tsx";

export interface Tool {
  /** Its `data-command`, and the end of the key of its words. */
  readonly id: string;
  readonly keys: string;
  /** As `aria-keyshortcuts` writes it, if otherwise. */
  readonly shortcut?: string;
  readonly run: () => void;
  readonly idle?: boolean;
}

interface ToolbarProps {
  readonly tools: readonly Tool[];
  readonly keysOn: boolean;
  readonly onKeys: (on: boolean) => void;
}

/** What can be done in every state, each with its key; and the switch for the keys. */
export function Toolbar({ tools, keysOn, onKeys }: ToolbarProps) {
  const t = useText();
  return (
    <div role="group" aria-label={t("agent.tools")} className="tools">
      {tools.map(({ id, keys, shortcut, run, idle }) => (
        <button
          key={id}
          type="button"
          className="tool"
          data-command={id}
          disabled={idle}
          {...(keysOn && { "aria-keyshortcuts": shortcut ?? keys })}
          onClick={run}
        >
          <Words>{`${t(`agent.tool.${id}`)} `}</Words>
          <KeyHint keys={keys} shown={keysOn} />
        </button>
      ))}
      <label className="choice">
        <input
          type="checkbox"
          data-command="keys"
          checked={keysOn}
          onChange={(event) => onKeys(event.target.checked)}
        />
        <Words>{t("agent.keys")}</Words>
      </label>
    </div>
  );
}
