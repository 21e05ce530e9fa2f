import { fits, type Pattern } from "./pattern.ts";

/** Where a pattern was found: first word, last word. */
export type Span = { from: number; to: number };

/**
 * All places where a pattern ends in `words`, each with its latest start. One pass, no backtracking:
 * the time is words × places, whatever the text.
 */
export function find(pattern: Pattern, words: string[]): Span[] {
  const { places, first, last } = pattern;
  const size = places.length;
  const spans: Span[] = [];
  let state = new Int32Array(size + 1).fill(-1);
  for (let at = 0; at < words.length; at++) {
    if (!first || at === 0) state[0] = at;
    skip(state, pattern);
    const next = new Int32Array(size + 1).fill(-1);
    for (let i = 0; i < size; i++)
      if (state[i]! >= 0 && fits(places[i]!, words[at]!)) next[i + 1] = state[i]!;
    skip(next, pattern);
    if (next[size]! >= 0 && (!last || at === words.length - 1)) spans.push({ from: next[size]!, to: at });
    state = next;
  }
  return spans;
}

/** Carries a start over places that may be absent. */
function skip(state: Int32Array, { places }: Pattern): void {
  for (let i = 0; i < places.length; i++)
    if (places[i]!.optional && state[i]! > state[i + 1]!) state[i + 1] = state[i]!;
}
