import { weightChar } from "../../understand/readWeights.ts";
import type { Space } from "../../understand/space.ts";
import { solve } from "./solve.ts";

/**
 * Trains one linear classifier a label on the phrases themselves (ridge regression on likeness, in its dual form),
 * rounded to a character a weight. Deterministic.
 */
export function trainWeights(
  space: Space,
  phrases: readonly string[],
  labelOf: readonly number[],
  labels: number,
): { readonly weights: string; readonly steps: readonly number[] } {
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
  const solved = solve(likeness, size, sides);
  const steps = solved.map((side) => Math.max(...side.map(Math.abs)) / STEPS);
  const weights = solved.map((side, label) => Array.from(side, (each) => weightChar(each / (steps[label] ?? 1))).join(""));
  return { weights: weights.join(""), steps: steps.map((step) => Number(step.toPrecision(4))) };
}

const RIDGE = 0.5;
const STEPS = 40;
