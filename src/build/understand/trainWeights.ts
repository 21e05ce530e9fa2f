import type { Space } from "../../understand/space.ts";
import { solve } from "./solve.ts";

/**
 * Trains one linear classifier a label on the phrases themselves (ridge regression on likeness, in its dual form): for
 * each label, one weight a phrase. Deterministic. `labelOf`: the label of each phrase, -1 for none.
 */
export function trainWeights(
  space: Space,
  phrases: readonly string[],
  labelOf: readonly number[],
  labels: number,
): readonly Float64Array[] {
  const size = phrases.length;
  const likeness = new Float64Array(size * size);
  phrases.forEach((phrase, i) => likeness.set(space.likeness(phrase.split(" ")).subarray(0, size), i * size));
  for (let i = 0; i < size; i++) likeness[i * size + i] = (likeness[i * size + i] ?? 0) + RIDGE;
  const many = Array.from({ length: labels }, (_, label) => labelOf.filter((each) => each === label).length);
  const sides = many.map((count, label) => {
    // A label with few phrases counts as much as one with many, half way.
    const weight = Math.sqrt(size / labels / Math.max(1, count));
    return Float64Array.from(labelOf, (each) => (each === label ? weight : 0));
  });
  return solve(likeness, size, sides);
}

/** The larger, the less a single phrase can bend the result. Chosen by blocked cross-validation of the bank. */
const RIDGE = 0.35;
