import type { CrisisModel } from "./types.ts";

/** How far apart two kinds of words may stand to count as a pair. */
const NEAR = 6;
/** A word up to so many places before denies a kind. */
const BEFORE = 3;
const SHORTEST_STEM = 2;
/** The numbers of FNV-1a, and an odd one that lays kinds far apart. */
const START = 0x811c9dc5;
const PRIME = 0x01000193;
const SPREAD = 0x9e3779b1;
const NO: ReadonlySet<string> = new Set(
  "not no dont wont cant isnt arent never nobody nunca ni sin without didnt doesnt havent nadie ya".split(
    " ",
  ),
);

/** What a word is about, by `kinds.yaml`: numbers of kinds. */
export type KindsOf = (word: string) => readonly number[];

const MOST_REMEMBERED = 2000;

/** Reads kinds once: words as they are, and stems (`thank*`). */
export function kindsOf(kinds: Readonly<Record<string, string>>): KindsOf {
  const whole = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  for (const [kind, words] of Object.values(kinds).entries())
    for (const word of words.split(" ")) {
      const map = word.endsWith("*") ? stems : whole;
      const key = word.replace("*", "");
      map.set(key, [...(map.get(key) ?? []), kind]);
    }
  const remembered = new Map<string, readonly number[]>();
  return (word) => {
    const known = remembered.get(word);
    if (known) return known;
    const found = new Set(whole.get(word) ?? []);
    for (let length = SHORTEST_STEM; length <= word.length; length++)
      for (const kind of stems.get(word.slice(0, length)) ?? []) found.add(kind);
    // A long paste must not fill the memory.
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const all = [...found];
    remembered.set(word, all);
    return all;
  };
}

/**
 * Buckets of a message: words, word pairs, 3 to 5 letters inside words, what kinds stand near each other, near which
 * word, and after a "no", hashed. Each once.
 */
export function buckets(words: string[], size: number, kinds: KindsOf): Set<number> {
  const out = new Set<number>();
  const put = (hash: number): void => void out.add(((hash ^ (hash >>> 15)) >>> 0) % size);
  const add = (text: string, from = 0, to = text.length, start = START): void => {
    let hash = start;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    put(hash);
  };
  const about = words.map(kinds);
  for (const [i, word] of words.entries()) {
    add(`w ${word}`);
    add(`p ${words[i - 1] ?? "^"} ${word}`);
    if (i === words.length - 1) add(`p ${word} $`);
    const framed = `<${word}>`;
    for (let length = 3; length <= 5; length++)
      for (let at = 0; at + length <= framed.length; at++) add(framed, at, at + length);
    const own = about[i]!;
    if (own.length === 0) continue;
    const denied = words.slice(Math.max(0, i - BEFORE), i).some((before) => NO.has(before));
    for (const kind of own) {
      const seed = Math.imul(kind + 1, SPREAD);
      put(seed);
      if (denied) put(seed + 1);
      if (i > 0) add(words[i - 1]!, 0, words[i - 1]!.length, seed + 2);
      if (i + 1 < words.length) add(words[i + 1]!, 0, words[i + 1]!.length, seed + 3);
      for (let next = i + 1; next <= i + NEAR && next < words.length; next++)
        for (const other of about[next]!) put(Math.imul(seed ^ (other + 1), PRIME));
    }
  }
  return out;
}

/** Score of a message: above 0 leans to crisis. The same words give the same score on every machine. */
export function score(words: string[], model: CrisisModel, weights: Int8Array, kinds: KindsOf): number {
  const found = buckets(words, model.buckets, kinds);
  if (found.size === 0) return -Infinity;
  let sum = 0;
  for (const bucket of found) sum += weights[bucket]!;
  return (sum * model.scale) / Math.sqrt(found.size) + model.bias;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const ZERO = 31;

/** Weights as text, a letter each: the text presses to about two bits a weight, which base64 of bytes would not. */
export function writeWeights(weights: Int8Array): string {
  return Array.from(weights, (weight) => ALPHABET[weight + ZERO]).join("");
}

/** Weights from that text. */
export function readWeights({ weights, buckets: size }: Pick<CrisisModel, "weights" | "buckets">): Int8Array {
  const values = new Map(ALPHABET.split("").map((letter, index) => [letter, index - ZERO]));
  return Int8Array.from({ length: size }, (_, at) => values.get(weights[at] ?? "") ?? 0);
}
