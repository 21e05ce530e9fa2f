import type { Compiled } from "./compile.ts";
import type { Span } from "./find.ts";

const REACH = 8;

/** Whether the words right before a hit deny it: a negator, then nothing but fillers ("not going to hurt myself"). */
export function denied(words: string[], hit: Span, { negators, notNegators, fillers }: Compiled): boolean {
  const ends = (list: string[][], at: number): boolean =>
    list.some((each) => each.length <= at && each.every((word, i) => words[at - each.length + i] === word));
  // A hit may begin with fillers of its own ("want to die"), and then the negator stands right before it.
  for (let at = hit.from; at >= 0 && hit.from - at <= REACH; at--) {
    if (ends(negators, at)) return !ends(notNegators, at);
    if (at === 0 || !fillers.has(words[at - 1]!)) return false;
  }
  return false;
}
