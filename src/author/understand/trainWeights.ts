import type { Space } from "../../understand/vectors/space.ts";
import { solve } from "./solve.ts";

/**
 * Trains one linear classifier a label (ridge regression). Every phrase of the bank is an example, but what
 * is learned is written with the likeness to the phrases that travel: for each label, one weight a phrase of
 * `space`. Deterministic. `own`: for each phrase that travels, which of `phrases` it is.
 */
export function trainWeights(
  space: Space,
  phrases: readonly string[],
  labelOf: readonly number[],
  own: readonly number[],
  labels: number,
): readonly Float64Array[] {
  const size = own.length;
  const rows = phrases.map((phrase) => space.likeness(space.spell(phrase.split(" "))).subarray(0, size));
  const many = Array.from({ length: labels }, (_, label) => labelOf.filter((each) => each === label).length);
  // A label with few phrases counts as much as one with many, half way.
  const worth = labelOf.map((label) => Math.sqrt(phrases.length / labels / Math.max(1, many[label] ?? 0)));
  const sums = products(rows, worth, size);
  for (let i = 0; i < size; i++) {
    const row = rows[own[i] ?? 0] ?? [];
    for (let j = 0; j < size; j++) sums[i * size + j] = (sums[i * size + j] ?? 0) + RIDGE * (row[j] ?? 0);
    sums[i * size + i] = (sums[i * size + i] ?? 0) + JITTER;
  }
  const sides = many.map(() => new Float64Array(size));
  rows.forEach((row, i) => {
    const side = sides[labelOf[i] ?? 0];
    const weight = worth[i] ?? 0;
    if (side) for (let j = 0; j < size; j++) side[j] = (side[j] ?? 0) + weight * (row[j] ?? 0);
  });
  return solve(sums, size, sides);
}

/** Sum over all rows of `worth` times row times row: the lower half is what `solve` reads. */
function products(rows: readonly Float64Array[], worth: readonly number[], size: number): Float64Array {
  const columns = Array.from({ length: size }, (_, j) =>
    Float64Array.from(rows, (row, i) => (row[j] ?? 0) * Math.sqrt(worth[i] ?? 0)),
  );
  const sums = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const a = columns[i] as Float64Array;
    // Two columns at a time take half the time.
    for (let j = 0; j <= i; j += 2) {
      const b = columns[j] as Float64Array;
      const c = columns[Math.min(j + 1, i)] as Float64Array;
      let first = 0;
      let second = 0;
      for (let k = 0; k < a.length; k++) {
        const value = a[k] as number;
        first += value * (b[k] as number);
        second += value * (c[k] as number);
      }
      sums[i * size + j] = first;
      if (j < i) sums[i * size + j + 1] = second;
    }
  }
  return sums;
}

/** The larger, the less a single phrase can bend the result. Chosen on the development sets. */
const RIDGE = 0.35;
/** Keeps phrases that are nearly the same from making the equations unsolvable. */
const JITTER = 1e-6;
