import { weightChar } from "../../understand/vectors/readWeights.ts";

/** Rounds weights to a few steps, a character each: `readWeights` reads them back. */
export function packWeights(weights: readonly Float64Array[]): {
  readonly weights: string;
  readonly steps: readonly number[];
} {
  const steps = weights.map((side) => Number((Math.max(1e-9, ...side.map(Math.abs)) / STEPS).toPrecision(4)));
  const chars = weights.map((side, label) =>
    Array.from(side, (each) => weightChar(each / (steps[label] ?? 1))).join(""),
  );
  return { weights: chars.join(""), steps };
}

/** Finer steps cost bytes and change no figure. */
const STEPS = 9;
