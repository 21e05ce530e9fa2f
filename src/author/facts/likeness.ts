const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** The words of a text, for `likeness`. */
export interface Words {
  /** How often each stands there. */
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

export function wordsOf(text: string): Words {
  const counts = new Map<string, number>();
  let size = 0;
  for (const { segment, isWordLike } of words.segment(text.toLowerCase())) {
    if (!isWordLike) continue;
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
    size++;
  }
  return { counts, size };
}

/**
 * How alike two texts are, from 0 to 1: the share of their words that stands in both, in whatever order. By words and not by
 * letters: a sentence that was turned round still says the same.
 */
export function likeness(one: Words, other: Words): number {
  let both = 0;
  for (const [word, n] of one.counts) {
    const there = other.counts.get(word);
    if (there !== undefined) both += Math.min(n, there);
  }
  const all = one.size + other.size;
  return all === 0 ? 0 : (2 * both) / all;
}
