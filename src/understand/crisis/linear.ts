import type { CrisisModel } from "./types.ts";

/** How far apart two words of classes may stand to count as a pair. */
const NEAR = 5;

/** Word to the classes of `rules.yaml` that it is in: "tonight" and "tomorrow" are then one thing. */
export function classesOf(classes: Record<string, string[]>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, words] of Object.entries(classes))
    for (const word of words) found.set(word, [...(found.get(word) ?? []), name]);
  return found;
}

/**
 * Buckets of a message: words, word pairs, 3 to 5 letters inside words, and what classes stand near each other, hashed.
 * Each once.
 */
export function buckets(
  words: string[],
  size: number,
  classes: ReadonlyMap<string, readonly string[]>,
): Set<number> {
  const out = new Set<number>();
  const add = (feature: string): void => {
    let hash = 0x811c9dc5;
    for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    out.add((hash >>> 0) % size);
  };
  for (const [i, word] of words.entries()) {
    add(`w ${word}`);
    add(`p ${words[i - 1] ?? "^"} ${word}`);
    if (i === words.length - 1) add(`p ${word} $`);
    const framed = `<${word}>`;
    for (let length = 3; length <= 5; length++)
      for (let at = 0; at + length <= framed.length; at++) add(framed.slice(at, at + length));
    for (const name of classes.get(word) ?? []) {
      add(`c ${name}`);
      for (let next = i + 1; next <= i + NEAR && next < words.length; next++)
        for (const other of classes.get(words[next]!) ?? []) add(`n ${name} ${other}`);
    }
  }
  return out;
}

/** Score of a message: above 0 leans to crisis. The same words give the same score on every machine. */
export function score(
  words: string[],
  model: CrisisModel,
  weights: Int8Array,
  classes: ReadonlyMap<string, readonly string[]>,
): number {
  const found = buckets(words, model.buckets, classes);
  if (found.size === 0) return -Infinity;
  let sum = 0;
  for (const bucket of found) sum += weights[bucket]!;
  return (sum * model.scale) / Math.sqrt(found.size) + model.bias;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Weights from base64. By hand, because this layer knows neither DOM nor Node. */
export function readWeights({ weights, buckets: size }: CrisisModel): Int8Array {
  const out = new Int8Array(size);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const char of weights) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) break;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8 && at < size) {
      bits -= 8;
      out[at++] = (held >> bits) & 0xff;
    }
  }
  return out;
}
