import type { OpenIndex } from "./openIndex.ts";

/** How well a message fits each label, and which of its groups fits best. */
export interface Ranked {
  /** Label index to its share, adding up to one. */
  readonly shares: readonly number[];
  /** Group to the likeness of its most similar phrase, 0 to 1. */
  readonly groups: readonly number[];
  /** Answer id to the likeness of its most similar reply. */
  readonly replies: ReadonlyMap<string, number>;
}

/** Half nearest phrases, half trained weights: each makes mistakes that the other doesn't. */
export function rank(
  words: readonly string[],
  { index, space, groupOf, replyOf, weights }: OpenIndex,
): Ranked {
  const likeness = space.likeness(words);
  const groups = index.groups.map(() => 0);
  const replies = new Map<string, number>();
  const best = index.labels.map((): Best => [0, 0, 0]);
  likeness.forEach((value, phrase) => {
    const group = groupOf[phrase];
    if (group === undefined) {
      const id = replyOf[phrase - groupOf.length] ?? "";
      replies.set(id, Math.max(value, replies.get(id) ?? 0));
      return;
    }
    groups[group] = Math.max(value, groups[group] ?? 0);
    const top = best[index.groups[group]?.label ?? -1];
    if (top) keep(top, value);
  });
  const near = best.map(([first, second, third]) => 0.6 * first + 0.25 * second + 0.15 * third);
  const trained = weights.map((weight) =>
    weight.reduce((sum, each, phrase) => sum + each * (likeness[phrase] ?? 0), 0),
  );
  const a = shares(near, HEAT.near);
  const b = shares(trained, HEAT.trained);
  return { shares: a.map((value, label) => (value + (b[label] ?? 0)) / 2), groups, replies };
}

type Best = [number, number, number];

function keep(top: Best, value: number): void {
  if (value > top[0]) [top[2], top[1], top[0]] = [top[1], top[0], value];
  else if (value > top[1]) [top[2], top[1]] = [top[1], value];
  else if (value > top[2]) top[2] = value;
}

/** How fast a lead becomes certainty; small is fast. */
const HEAT = { near: 0.07, trained: 0.14 };

function shares(scores: readonly number[], heat: number): readonly number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - top) / heat));
  const all = powers.reduce((sum, each) => sum + each, 0);
  return powers.map((power) => power / all);
}
