import { BUCKETS, type Example } from "./crisisExamples.ts";

const ROUNDS = 15;
const STEP = 0.3;
const DECAY = 2e-3;
/** A weight is one letter (`writeWeights`); few steps press well, and cost nothing that can be measured. */
const STEPS = 11;

/** One weight a bucket, as it is shipped: whole steps of `scale`. */
export type Trained = { int8: Int8Array; scale: number; bias: number };

/** Logistic regression, cut to whole steps. No chance is involved. */
export function trainModel(set: readonly Example[]): Trained {
  const { weights, bias } = descend(set);
  const scale = Number(
    (weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / STEPS).toPrecision(6),
  );
  return {
    int8: Int8Array.from(weights, (each) => Math.round(each / scale)),
    scale,
    bias: Number(bias.toPrecision(6)),
  };
}

/** What the shipped check would give: the highest score of the message and its sentences. */
export function scoreOf({ int8, scale, bias }: Trained, { found }: Example): number {
  return Math.max(
    ...found.map((buckets) => {
      if (buckets.length === 0) return -Infinity;
      let sum = 0;
      for (const bucket of buckets) sum += int8[bucket]!;
      return (sum * scale) / Math.sqrt(buckets.length) + bias;
    }),
  );
}

/** One example at a time in a fixed, mixed order, with a step of its own for each weight (AdaGrad). */
function descend(set: readonly Example[]): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(BUCKETS);
  const seen = new Float64Array(BUCKETS).fill(1e-4);
  let bias = 0;
  const stride = 619;
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < set.length; turn++) {
      const { found, wanted, weight } = set[(turn * stride + round) % set.length]!;
      const whole = found[0]!;
      if (whole.length === 0 || weight === 0) continue;
      const norm = Math.sqrt(whole.length);
      let sum = 0;
      for (const bucket of whole) sum += weights[bucket]!;
      const miss = weight * (1 / (1 + Math.exp(-(sum / norm + bias))) - wanted);
      for (const bucket of whole) {
        const slope = miss / norm + DECAY * weights[bucket]!;
        seen[bucket]! += slope * slope;
        weights[bucket]! -= (STEP * slope) / Math.sqrt(seen[bucket]!);
      }
      bias -= 0.01 * miss;
    }
  }
  return { weights, bias };
}
