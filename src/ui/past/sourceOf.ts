import type { ChangeableTurn } from "./otherAnswers.ts";

/** The interface key that says where an answer came from, if the reader did not give it just there. */
export function sourceOf(turn: ChangeableTurn): string | undefined {
  if (turn.type === "answer") return turn.by === "member" ? undefined : `from.${turn.by}`;
  if (!turn.from) return undefined;
  return turn.from.by === "member" ? "from.you" : `from.${turn.from.by}`;
}
