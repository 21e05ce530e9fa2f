import type { Concepts } from "./concepts.ts";

/** Three views of the same words. Each is weighed by itself, so that no view drowns the others. */
export interface Features {
  /** Words and pairs of neighbours. */
  readonly words: readonly string[];
  /** Pieces of three to five letters inside words: these survive typing errors and endings. */
  readonly pieces: readonly string[];
  /** Concepts, negated ones apart, and pairs of them. */
  readonly concepts: readonly string[];
}

export function features(words: readonly string[], concepts: Concepts): Features {
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  const found = concepts.find(words);
  const names = [...new Set(found.map(({ name }) => name))].slice(0, 12).sort();
  return {
    words: [...words, ...pairs],
    pieces: words.flatMap(pieces),
    concepts: [
      ...found.map(({ name }) => name),
      ...found.filter(({ negated }) => negated).map(({ name }) => `!${name}`),
      ...names.flatMap((a, i) => names.slice(i + 1).map((b) => `${a}+${b}`)),
    ],
  };
}

function pieces(word: string): string[] {
  const marked = `<${word}>`;
  const found: string[] = [];
  for (let size = 3; size <= 5; size++) {
    for (let i = 0; i + size <= marked.length; i++) found.push(marked.slice(i, i + size));
  }
  return found;
}
