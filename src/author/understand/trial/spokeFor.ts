import type { OpenIndex } from "../../../understand/openIndex.ts";
import { NEAR, NEAREST } from "../../../understand/rank.ts";

/** A phrase, and its part in what its label was given, from 0 to 1. */
export interface Spoken {
  readonly text: string;
  readonly share: number;
}

/**
 * Which phrases spoke for a label: a part of its share comes from its three nearest phrases, the rest from the weights
 * of all. Those that spoke most come first.
 */
export function spokeFor(words: readonly string[], label: number, open: OpenIndex): readonly Spoken[] {
  const { index, space, groupOf, weights } = open;
  const texts = index.groups.flatMap(({ phrases }) => phrases.split("\n"));
  const likeness = space.likeness(words);
  const own = groupOf.flatMap((group, phrase) => (index.groups[group]?.label === label ? [phrase] : []));
  const like = (phrase: number) => likeness[phrase] ?? 0;
  const near = own.toSorted((a, b) => like(b) - like(a)).slice(0, NEAREST.length);
  const nearly = near.map((phrase, i) => [phrase, like(phrase) * (NEAREST[i] ?? 0)] as const);
  const learned = own.map(
    (phrase) => [phrase, Math.max(0, like(phrase) * (weights[label]?.[phrase] ?? 0))] as const,
  );
  const shares = new Map<number, number>();
  for (const [side, counts] of [[nearly, NEAR] as const, [learned, 1 - NEAR] as const]) {
    const all = side.reduce((sum, [, part]) => sum + part, 0);
    for (const [phrase, part] of side)
      if (part > 0) shares.set(phrase, (shares.get(phrase) ?? 0) + (counts * part) / all);
  }
  return [...shares]
    .sort(([, a], [, b]) => b - a)
    .map(([phrase, share]) => ({ text: texts[phrase] ?? "", share }));
}
