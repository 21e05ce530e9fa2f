import type { Turn } from "../../core/walk/trail.ts";

/** Typed words and the entry of the trail that they became. In memory only, while the page lives. */
export interface TypedEntry {
  readonly text: string;
  /** Index in the trail. */
  readonly entry: number;
  /** The answer given, the state gone to, or the facts told: after *Change* the words no longer belong there. */
  readonly to: string;
}

/** The words that became a turn of the past. */
export function typedWords(all: readonly TypedEntry[], turn: Turn): string | undefined {
  if (turn.type === "passed") return undefined;
  const to =
    turn.type === "answer"
      ? turn.say
      : turn.type === "jump"
        ? (turn.wanted ?? turn.to)
        : JSON.stringify(turn.facts);
  return all.findLast((one) => one.entry === turn.entry && one.to === to)?.text;
}
