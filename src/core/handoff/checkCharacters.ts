import { alphabet } from "./alphabet.ts";

const FIELD = alphabet.length;
/** Powers of 2 are all of the field but zero, so neighbours never have the same weight. */
const GENERATOR = 2;

/**
 * Reed–Solomon check characters over the field of 29: with them, Σ c·1, Σ c·2^i (and Σ c·4^i if `count` is 3), counted
 * from the end, equal what `mark` says. One wrong character changes the first sum and two swapped neighbours the
 * second, always and at any length; up to 28 characters any two wrong ones are noticed, too.
 * `mark` differs for each guide: a code of another one fails.
 */
export function checkCharacters(payload: readonly number[], count: 2 | 3, mark: string): number[] {
  const seeds = seedsOf(mark, count);
  const wanted = sums([...payload, ...Array<number>(count).fill(0)], count).map((sum, row) =>
    mod((seeds[row] ?? 0) - sum),
  );
  // Solve for the check characters: few enough to try the last one or two, and compute the rest.
  for (let guess = 0; guess < FIELD ** (count - 1); guess++) {
    const tail = Array.from({ length: count - 1 }, (_, place) => Math.floor(guess / FIELD ** place) % FIELD);
    const first = mod((wanted[0] ?? 0) - tail.reduce((sum, one) => sum + one, 0));
    const checks = [first, ...tail];
    if (sums(checks, count).every((sum, row) => sum === wanted[row])) return checks;
  }
  throw new Error("no check characters: the sums are not independent");
}

/** Whether `code`, check characters included, is intact and was made for `mark`. */
export function isIntact(code: readonly number[], count: 2 | 3, mark: string): boolean {
  return code.length >= count && sums(code, count).join() === seedsOf(mark, count).join();
}

/** What the sums of every intact code of `mark` are. Two marks with the same can't be told apart. */
export function seedsOf(mark: string, count: 2 | 3): number[] {
  return Array.from({ length: count }, (_, row) => seed(mark, row));
}

/** One sum for each check character; weights count from the end of the code. */
function sums(code: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, row) => {
    const ratio = GENERATOR ** row;
    return code.reduce((sum, one) => mod(sum * ratio + one), 0);
  });
}

function mod(number: number): number {
  return ((number % FIELD) + FIELD) % FIELD;
}

/** FNV-1a of the mark, one value of the field for each sum. */
function seed(mark: string, row: number): number {
  let hash = 0x811c9dc5;
  for (const one of `${row} ${mark}`) hash = Math.imul(hash ^ (one.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % FIELD;
}

/** Longest payload with two check characters: with them it is as long as a code that is read aloud should be. */
const SHORT = 10;

/** How many check characters follow a payload of so many characters: one more where there is room for more mistakes. */
export function checksFor(payload: number): 2 | 3 {
  return payload <= SHORT ? 2 : 3;
}

/** The same for the whole code. `undefined`: no code has this length. */
export function checksIn(code: number): 2 | 3 | undefined {
  if (code >= 2 && code <= SHORT + 2) return 2;
  return code > SHORT + 3 ? 3 : undefined;
}

/** What tells codes of this guide from others'. The number is the version of the code's form. */
export function markOf(guide: string): string {
  return `cairn 1 ${guide}`;
}
