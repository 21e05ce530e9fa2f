const ZERO = 80; // "P": the middle of the printable characters

/**
 * The trained weights of an index: for each label, one number a phrase. They are the dual of a linear classifier over
 * all features of all phrases, so its full weight table never has to travel.
 */
export function readWeights(weights: string, steps: readonly number[]): readonly Float64Array[] {
  const phrases = weights.length / Math.max(1, steps.length);
  return steps.map((step, label) =>
    Float64Array.from({ length: phrases }, (_, i) => (weights.charCodeAt(label * phrases + i) - ZERO) * step),
  );
}

/** One weight, in steps, as a character. */
export function weightChar(steps: number): string {
  return String.fromCharCode(ZERO + Math.max(-44, Math.min(44, Math.round(steps))));
}
