import type { Turn } from "../../core/walk/trail.ts";

/** Typed words and the entry of the trail that they became. In memory only, while the page lives. */
export interface TypedEntry {
  readonly text: string;
  /** Index in the trail. */
  readonly entry: number;
  /** The answer given, or the state gone to: after *Change* the words no longer belong there. */
  readonly to: string;
}

/** The words that became a turn of the past. */
export function typedWords(all: readonly TypedEntry[], turn: Turn): string | undefined {
  if (turn.type !== "answer" && turn.type !== "jump") return undefined;
  const to = turn.type === "answer" ? turn.say : (turn.wanted ?? turn.to);
  return all.findLast((one) => one.entry === turn.entry && one.to === to)?.text;
}
