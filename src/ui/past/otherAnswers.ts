import { change } from "../../core/session/edits/edit.ts";
import type { Guide } from "../../core/walk/guide.ts";
import type { Session } from "../../core/session/session.ts";
import type { Reader, Turn } from "../../core/walk/trail.ts";

/** A turn with an answer that the reader can change. */
export type ChangeableTurn = Extract<Turn, { type: "answer" | "passed" }>;

/** Where a change of this turn goes in the trail. */
export function placeOf(turn: ChangeableTurn): { index: number; insert: boolean; at: string } {
  return turn.type === "answer"
    ? { index: turn.entry, insert: false, at: turn.at }
    : { index: turn.before, insert: true, at: turn.at };
}

/** The answers that could have been given at this turn, the given one included. Asks `change`, which alone knows. */
export function otherAnswers(
  guide: Guide,
  session: Session,
  turn: ChangeableTurn,
  by: Reader,
): readonly string[] {
  return Object.keys(guide.flow.states[turn.at]?.on ?? {}).filter(
    (say) => change(guide, session, { ...placeOf(turn), say, by }) !== session,
  );
}
