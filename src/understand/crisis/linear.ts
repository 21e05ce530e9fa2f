import type { CrisisModel } from "./types.ts";

/** Buckets of a message: words, word pairs, and 3 to 5 letters inside words, hashed. Each once. */
export function buckets(words: string[], size: number): Set<number> {
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
  }
  return out;
}

/** Score of a message: above 0 leans to crisis. The same words give the same score on every machine. */
export function score(words: string[], model: CrisisModel, weights: Int8Array): number {
  const found = buckets(words, model.buckets);
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
