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

/**
 * How well a message fits each label. A long one is a story in which one part says what is wrong: half of what counts
 * are then its parts, and those most that are most like something known.
 */
export function rank(words: readonly string[], open: OpenIndex): Ranked {
  const whole = rankPart(words, open);
  const steps = words.length < LONG ? 0 : Math.ceil((words.length - PART) / (PART / 2));
  if (steps === 0) return whole;
  const off = open.index.labels.findIndex(({ kind }) => kind === "off-topic");
  const parts = Array.from({ length: steps + 1 }, (_, i) => {
    const from = Math.round((i * (words.length - PART)) / steps);
    const { shares, groups } = rankPart(words.slice(from, from + PART), open);
    const meant = Math.max(...shares.filter((_, label) => label !== off));
    return { shares, groups, weight: meant * Math.max(0.01, ...groups) ** 2 };
  });
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const shares = whole.shares.map((share, label) => {
    const heard = parts.reduce((sum, part) => sum + part.weight * (part.shares[label] ?? 0), 0);
    return (share + heard / all) / 2;
  });
  const groups = whole.groups.map((value, i) => Math.max(value, ...parts.map((part) => part.groups[i] ?? 0)));
  return { shares, groups, replies: whole.replies };
}

/** Words from which a message is looked at in parts too, and words a part; parts overlap by half. */
const LONG = 14;
const PART = 10;

/** Nearest phrases and trained weights: each makes mistakes that the other doesn't. */
function rankPart(words: readonly string[], { index, space, groupOf, replyOf, weights }: OpenIndex): Ranked {
  const likeness = space.likeness(words);
  const groups = index.groups.map(() => 0);
  const replies = new Map<string, number>();
  likeness.forEach((value, phrase) => {
    const group = groupOf[phrase];
    if (group === undefined) {
      const id = replyOf[phrase - groupOf.length] ?? "";
      replies.set(id, Math.max(value, replies.get(id) ?? 0));
      return;
    }
    groups[group] = Math.max(value, groups[group] ?? 0);
  });
  const labelOf = groupOf.map((group) => index.groups[group]?.label ?? -1);
  const near = nearest(likeness, labelOf, index.labels.length);
  const trained = weights.map((weight) =>
    weight.reduce((sum, each, phrase) => sum + each * (likeness[phrase] ?? 0), 0),
  );
  const a = shares(near, HEAT.near);
  const b = shares(trained, HEAT.trained);
  return {
    shares: a.map((value, label) => NEAR * value + (1 - NEAR) * (b[label] ?? 0)),
    groups,
    replies,
  };
}

/** Label to how alike its three most similar phrases are. */
export function nearest(
  likeness: Float64Array,
  labelOf: readonly number[],
  labels: number,
): readonly number[] {
  const best = Array.from({ length: labels }, (): Best => [0, 0, 0]);
  labelOf.forEach((label, phrase) => {
    const top = best[label];
    if (top) keep(top, likeness[phrase] ?? 0);
  });
  return best.map((top) => top.reduce((sum, value, i) => sum + value * (NEAREST[i] ?? 0), 0));
}

/** The part that the nearest phrases have in a share. */
export const NEAR = 0.4;

/** What the most similar phrase, the second and the third count. */
export const NEAREST = [0.6, 0.25, 0.15];

type Best = [number, number, number];

function keep(top: Best, value: number): void {
  if (value > top[0]) [top[2], top[1], top[0]] = [top[1], top[0], value];
  else if (value > top[1]) [top[2], top[1]] = [top[1], value];
  else if (value > top[2]) top[2] = value;
}

/** How fast a lead becomes certainty; small is fast. */
const HEAT = { near: 0.07, trained: 0.2 };

function shares(scores: readonly number[], heat: number): readonly number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - top) / heat));
  const all = powers.reduce((sum, each) => sum + each, 0);
  return powers.map((power) => power / all);
}
