import type { OpenIndex } from "./openIndex.ts";

/**
 * The language a message is in, if it is not the guide's: `undefined` when it may well be the guide's. "other" when
 * not a letter is one that the guide's words are written with.
 */
export function foreign(words: readonly string[], { languages, space }: OpenIndex): string | undefined {
  const letters = words.filter((word) => /\p{L}/u.test(word));
  if (letters.length > 0 && !letters.some((word) => /[a-z]/.test(word))) return "other";
  const known = letters.filter((word) => space.knows(word)).length;
  // Half of the words are the guide's: names and loan words don't make a message foreign.
  if (letters.length < 2 || known > letters.length / 2) return undefined;
  const counts = languages.map((language) => letters.filter((word) => language.words.has(word)).length);
  const most = Math.max(...counts.slice(1));
  return most >= 2 && most > (counts[0] ?? 0) ? languages[counts.indexOf(most, 1)]?.id : undefined;
}
