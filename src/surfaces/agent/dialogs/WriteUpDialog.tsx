import { useRef, useState } from "react";
import type { WriteUpForm, WriteUpFormat } from "../../../core/desk/writeUp/writeUp.ts";
import { useText } from "../../../ui/text/useText.ts";
import { copyText } from "../copyText.ts";
import { Dialog } from "./Dialog.tsx";
import { KeyHint } from "../KeyHint.tsx";
import { useKeys } from "../useKeys.ts";
import type { WriteUps } from "../writeUps.ts";
import { Words } from "../../../ui/text/Words.tsx";

const forms: readonly WriteUpForm[] = ["note", "reply", "line"];
const formats: readonly WriteUpFormat[] = ["text", "markdown", "html"];

interface WriteUpDialogProps {
  readonly writeUps: WriteUps;
  readonly keysOn: boolean;
  readonly onCopied: () => void;
  readonly onNewCall: () => void;
  readonly onClose: () => void;
}

/** The write-up: preview, edit, copy. `c` opens it and copies, so a call ends with two keystrokes. */
export function WriteUpDialog({ writeUps, keysOn, onCopied, onNewCall, onClose }: WriteUpDialogProps) {
  const t = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const [form, setForm] = useState<WriteUpForm>("note");
  const [format, setFormat] = useState<WriteUpFormat>("text");
  const [result, setResult] = useState<"copied" | "blocked">();
  const text = writeUps.textOf(form, format);
  const show = (next: WriteUpForm) => {
    setForm(next);
    setResult(undefined);
  };
  const copy = async () => {
    const done = await (format === "html" ? copyText(writeUps.textOf(form, "text"), text) : copyText(text));
    setResult(done ? "copied" : "blocked");
    if (done) onCopied();
    else area.current?.select();
  };
  useKeys(keysOn, (pressed) => {
    if (pressed.do === "copy") void copy();
    else if (pressed.do === "new") onNewCall();
    else if (pressed.do === "answer" && forms[pressed.key - 1]) show(forms[pressed.key - 1] as WriteUpForm);
    else return false;
    return true;
  });
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
        <fieldset>
          <legend className="unseen">{t("agent.write-up.form")}</legend>
          {forms.map((one, index) => (
            <label key={one} className="choice">
              <input type="radio" name="form" value={one} checked={form === one} onChange={() => show(one)} />
              <KeyHint keys={String(index + 1)} shown={keysOn} />
              <Words>{t(`agent.write-up.${one}`)}</Words>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend className="unseen">{t("agent.write-up.format")}</legend>
          {formats.map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="format"
                value={one}
                checked={format === one}
                onChange={() => setFormat(one)}
              />
              <Words>{t(`agent.write-up.${one}`)}</Words>
            </label>
          ))}
        </fieldset>
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
        aria-describedby={writeUps.isEdited(form) ? "cairn-edited" : undefined}
        value={text}
        onChange={(event) => {
          writeUps.edit(form, format, event.target.value);
          setResult(undefined);
        }}
      />
      {writeUps.isEdited(form) && (
        <p id="cairn-edited" className={writeUps.isOld(form) ? "warn" : "hint"}>
          <Words>{t(writeUps.isOld(form) ? "agent.write-up.old" : "agent.write-up.edited")}</Words>
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="tool main" data-command="copy" onClick={() => void copy()}>
          <Words>{`${t("agent.write-up.copy")} `}</Words>
          <KeyHint keys="c" shown={keysOn} />
        </button>
        {writeUps.isEdited(form) && (
          <button
            type="button"
            className="tool"
            data-command="renew"
            onClick={() => {
              writeUps.renew(form);
              // The button is gone with it.
              area.current?.focus();
            }}
          >
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
