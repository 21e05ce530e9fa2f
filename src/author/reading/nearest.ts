import { distance } from "../../understand/vectors/distance.ts";

/** The one of `names` that `word` was probably meant to be, or `undefined`. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  // Two letters in five may be wrong: "gaurd" is "guard", but "on" is not "id".
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length * 0.4)) + 0.5;
  for (const name of names) {
    if (Math.abs(name.length - word.length) > least) continue;
    const wrong = distance(word.toLowerCase(), name.toLowerCase(), Math.ceil(least));
    if (wrong < least && name !== word) [best, least] = [name, wrong];
  }
  return best;
}
