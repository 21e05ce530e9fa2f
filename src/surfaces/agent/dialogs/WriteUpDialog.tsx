import { useRef } from "react";
import { useText } from "../../../ui/text/useText.ts";
import { Words } from "../../../ui/text/Words.tsx";
import { KeyHint } from "../keys/KeyHint.tsx";
import { Dialog } from "./Dialog.tsx";
import { formats, forms, useWriteUp, type WriteUpDialogProps } from "./useWriteUp.ts";

/** The write-up: preview, edit, copy. `c` opens it and copies, so a call ends with two keystrokes. */
export function WriteUpDialog(props: WriteUpDialogProps) {
  const { keysOn, onNewCall, onClose } = props;
  const t = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const writeUp = useWriteUp(props, area);
  const { form, edited, result } = writeUp;
  return (
    <Dialog id="write-up" title={t("agent.write-up")} onClose={onClose}>
      <div
        className="choices"
        role="group"
        tabIndex={-1}
        data-first
        aria-labelledby="cairn-dialog-write-up"
        aria-describedby="cairn-form-hint"
      >
        <Choices name="form" all={forms} chosen={form} keys={keysOn} onChoose={writeUp.show} />
        <Choices name="format" all={formats} chosen={writeUp.format} onChoose={writeUp.setFormat} />
      </div>
      <p id="cairn-form-hint" className="hint">
        <Words>{t(`agent.write-up.${form}.hint`)}</Words>
      </p>
      <label htmlFor="cairn-preview" className="unseen">
        {t("agent.write-up.preview")}
      </label>
      <textarea
        id="cairn-preview"
        ref={area}
        className="preview"
        translate="no"
        rows={form === "line" ? 3 : 16}
        spellCheck={false}
        aria-describedby={edited ? "cairn-edited" : undefined}
        value={writeUp.text}
        onChange={(event) => writeUp.edit(event.target.value)}
      />
      {edited && (
        <p id="cairn-edited" className={edited === "old" ? "warn" : "hint"}>
          <Words>{t(`agent.write-up.${edited}`)}</Words>
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="tool main" data-command="copy" onClick={writeUp.copy}>
          <Words>{`${t("agent.write-up.copy")} `}</Words>
          <KeyHint keys="c" shown={keysOn} />
        </button>
        {edited && (
          <button type="button" className="tool" data-command="renew" onClick={writeUp.renew}>
            <Words>{t("agent.write-up.renew")}</Words>
          </button>
        )}
        <button type="button" className="tool" data-command="new-call" onClick={onNewCall}>
          <Words>{`${t("agent.tool.new")} `}</Words>
          <KeyHint keys="⇧N" shown={keysOn} />
        </button>
        <p role="status" className={result === "blocked" ? "warn" : "hint"}>
          {result && <Words>{t(`agent.write-up.${result}`)}</Words>}
        </p>
      </div>
    </Dialog>
  );
}

interface ChoicesProps<One extends string> {
  readonly name: "form" | "format";
  readonly all: readonly One[];
  readonly chosen: One;
  /** Each is chosen by its number, too, and shows it. */
  readonly keys?: boolean;
  readonly onChoose: (one: One) => void;
}

function Choices<One extends string>({ name, all, chosen, keys = false, onChoose }: ChoicesProps<One>) {
  const t = useText();
  return (
    <fieldset>
      <legend className="unseen">{t(`agent.write-up.${name}`)}</legend>
      {all.map((one, index) => (
        <label key={one} className="choice">
          <input
            type="radio"
            name={name}
            value={one}
            checked={chosen === one}
            onChange={() => onChoose(one)}
          />
          <KeyHint keys={String(index + 1)} shown={keys} />
          <Words>{t(`agent.write-up.${one}`)}</Words>
        </label>
      ))}
    </fieldset>
  );
}
