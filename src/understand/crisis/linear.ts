import type { CrisisModel } from "./types.ts";

/** How far apart two kinds of words may stand to count as a pair. */
const NEAR = 6;
/** A word up to so many places before denies a kind. */
const BEFORE = 3;
const SHORTEST_STEM = 2;
const NO: ReadonlySet<string> = new Set(
  "not no dont wont cant isnt arent never nobody nunca ni sin without didnt doesnt havent nadie ya".split(" "),
);

/** What a word is about, by `kinds.yaml`. */
export type KindsOf = (word: string) => ReadonlySet<string>;

/** Reads kinds once: words as they are, and stems (`thank*`). */
export function kindsOf(kinds: Readonly<Record<string, string>>): KindsOf {
  const whole = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  for (const [kind, words] of Object.entries(kinds))
    for (const word of words.split(" ")) {
      const map = word.endsWith("*") ? stems : whole;
      const key = word.replace("*", "");
      map.set(key, [...(map.get(key) ?? []), kind]);
    }
  return (word) => {
    const found = new Set(whole.get(word) ?? []);
    for (let length = SHORTEST_STEM; length <= word.length; length++)
      for (const kind of stems.get(word.slice(0, length)) ?? []) found.add(kind);
    return found;
  };
}

/**
 * Buckets of a message: words, word pairs, 3 to 5 letters inside words, what kinds stand near each other, near which
 * word, and after a "no", hashed. Each once.
 */
export function buckets(words: string[], size: number, kinds: KindsOf): Set<number> {
  const out = new Set<number>();
  const add = (feature: string): void => {
    let hash = 0x811c9dc5;
    for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    out.add((hash >>> 0) % size);
  };
  const about = words.map(kinds);
  for (const [i, word] of words.entries()) {
    add(`w ${word}`);
    add(`p ${words[i - 1] ?? "^"} ${word}`);
    if (i === words.length - 1) add(`p ${word} $`);
    const framed = `<${word}>`;
    for (let length = 3; length <= 5; length++)
      for (let at = 0; at + length <= framed.length; at++) add(framed.slice(at, at + length));
    for (const kind of about[i]!) {
      add(`k ${kind}`);
      if (words.slice(Math.max(0, i - BEFORE), i).some((before) => NO.has(before))) add(`g ${kind}`);
      if (i > 0) add(`a ${words[i - 1]} ${kind}`);
      if (i + 1 < words.length) add(`b ${kind} ${words[i + 1]}`);
      for (const near of about.slice(i + 1, i + 1 + NEAR))
        for (const other of near) add(`q ${kind} ${other}`);
    }
  }
  return out;
}

/** Score of a message: above 0 leans to crisis. The same words give the same score on every machine. */
export function score(
  words: string[],
  model: CrisisModel,
  weights: Int8Array,
  kinds: KindsOf,
): number {
  const found = buckets(words, model.buckets, kinds);
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
