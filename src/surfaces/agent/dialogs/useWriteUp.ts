import { type RefObject, useState } from "react";
import type { WriteUpForm, WriteUpFormat } from "../../../core/desk/writeUp/writeUp.ts";
import { copyText } from "../copyText.ts";
import { useKeys } from "../keys/useKeys.ts";
import type { WriteUps } from "../writeUps.ts";

export const forms: readonly WriteUpForm[] = ["note", "reply", "line"];
export const formats: readonly WriteUpFormat[] = ["text", "markdown", "html"];

export interface WriteUpDialogProps {
  readonly writeUps: WriteUps;
  readonly keysOn: boolean;
  readonly onCopied: () => void;
  readonly onNewCall: () => void;
  readonly onClose: () => void;
}

/** Which write-up is shown, how, and what is done with it. `area` holds its text. `WriteUpDialog.tsx` shows it. */
export function useWriteUp(
  { writeUps, keysOn, onCopied, onNewCall }: WriteUpDialogProps,
  area: RefObject<HTMLTextAreaElement | null>,
) {
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
    const other = pressed.do === "answer" ? forms[pressed.key - 1] : undefined;
    if (pressed.do === "copy") void copy();
    else if (pressed.do === "new") onNewCall();
    else if (other) show(other);
    else return false;
    return true;
  });
  return {
    form,
    format,
    text,
    /** The agent changed the text. `"old"`: the call has moved on since. */
    edited: writeUps.isOld(form) ? ("old" as const) : writeUps.isEdited(form) && ("edited" as const),
    /** What came of copying, until the text is another. */
    result,
    show,
    setFormat,
    edit: (next: string) => {
      writeUps.edit(form, format, next);
      setResult(undefined);
    },
    renew: () => {
      writeUps.renew(form);
      // The button is gone with it.
      area.current?.focus();
    },
    copy: () => void copy(),
  };
}
