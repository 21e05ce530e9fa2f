import { editedText } from "../../core/desk/writeUp/editedWriteUp.ts";
import type { WriteUpForm, WriteUpFormat } from "../../core/desk/writeUp/writeUp.ts";
import type { Session } from "../../core/session/session.ts";
import { type CallNotes, walkMarkOf } from "./call/callNotes.ts";

/** The write-ups of a call, as the agent edited them. */
export interface WriteUps {
  readonly textOf: (form: WriteUpForm, format: WriteUpFormat) => string;
  readonly edit: (form: WriteUpForm, format: WriteUpFormat, text: string) => void;
  /** Forgets what was edited: the text is made from the call again. */
  readonly renew: (form: WriteUpForm) => void;
  readonly isEdited: (form: WriteUpForm) => boolean;
  /** The call has moved on since it was edited. */
  readonly isOld: (form: WriteUpForm) => boolean;
}

/** `make` gives the text of a form as the call is now. */
export function writeUpsOf(
  make: WriteUps["textOf"],
  session: Session,
  call: CallNotes,
  setCall: (call: CallNotes) => void,
): WriteUps {
  const mark = walkMarkOf(session, call);
  return {
    textOf: (form, format) => editedText(call.edited, form, format) ?? make(form, format),
    edit: (form, format, text) =>
      setCall({ ...call, edited: { ...call.edited, [form]: { format, text, mark } } }),
    renew(form) {
      const { [form]: _, ...edited } = call.edited;
      setCall({ ...call, edited });
    },
    isEdited: (form) => call.edited[form] !== undefined,
    isOld: (form) => call.edited[form] !== undefined && call.edited[form].mark !== mark,
  };
}
