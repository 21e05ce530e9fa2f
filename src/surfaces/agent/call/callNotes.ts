import type { EditedWriteUps } from "../../../core/desk/writeUp/editedWriteUp.ts";
import type { Session } from "../../../core/session/session.ts";

/** What belongs to a call besides its session. */
export interface CallNotes {
  /** By state. */
  readonly notes: Readonly<Record<string, string>>;
  /** The call as it was copied last, as `markOf` gives it: if it differs now, the write-up is out of date. */
  readonly copied: string;
  readonly edited: EditedWriteUps;
}

export const freshNotes: CallNotes = { notes: {}, copied: "", edited: {} };

/** A call as one text: it differs as soon as anything of the call does. */
export function markOf(session: Session, call: CallNotes): string {
  return walkMarkOf(session, call) + JSON.stringify(call.edited);
}

/** The same without what was edited in write-ups: what those are made from. */
export function walkMarkOf({ trail, ticks }: Session, { notes }: CallNotes): string {
  return JSON.stringify([trail, notes, ticks]);
}

/** Whether there is anything in a call that could be lost. */
export function isBlank(
  { trail }: { readonly trail: readonly unknown[] },
  { notes, edited }: CallNotes,
): boolean {
  return (
    trail.length === 0 &&
    Object.keys(edited).length === 0 &&
    Object.values(notes).every((note) => !note.trim())
  );
}
