const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** The words of a text and how often each stands there, for `likeness`. */
export function wordsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { segment, isWordLike } of words.segment(text.toLowerCase()))
    if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  return counts;
}

/**
 * How alike two texts are, from 0 to 1: the share of their words that stands in both, in whatever order. By words and not by
 * letters: a sentence that was turned round still says the same.
 */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, n) => all + n, 0);
  let both = 0;
  for (const [word, n] of one) both += Math.min(n, other.get(word) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 0 : (2 * both) / all;
}
