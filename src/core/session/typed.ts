import type { Entry, Turn } from "../walk/trail.ts";

/** Typed words and the entry of the trail that they became. In memory only: no stored form has them. */
export interface TypedEntry {
  readonly text: string;
  /** Index in the trail. */
  readonly entry: number;
  /** What the entry said (`saidIn`): after *Change* the words no longer belong there. */
  readonly to: string;
}

/** The answer given, the state that was wanted, or the facts told. */
export function saidIn(one: Entry | Turn): string {
  if (one.type === "told") return JSON.stringify(one.facts);
  if (one.type !== "jump") return one.say;
  return ("wanted" in one && one.wanted) || one.to;
}

/** The words that became a turn of the past. */
export function typedWords(all: readonly TypedEntry[], turn: Turn): string | undefined {
  if (turn.type === "passed") return undefined;
  return all.findLast(({ entry, to }) => entry === turn.entry && to === saidIn(turn))?.text;
}
