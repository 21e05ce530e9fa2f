import type { GuideData, Lock } from "./lock.ts";

/**
 * A guide as it is sent. Its lock names nothing: numbers stand in the order of the flow, each as what it is more than the
 * one before, which is mostly 1.
 */
export interface SentGuide extends Omit<GuideData, "lock"> {
  readonly lock: SentLock;
}

export interface SentLock extends Pick<Lock, "facts" | "carriedFacts"> {
  /** Of each state that is no junction; 0: it has none. */
  readonly states: readonly number[];
  /** Of the answers of these states. */
  readonly answers: readonly number[];
  /** Old numbers, and then what they are now, of answers and of states. */
  readonly carried: readonly [readonly number[], readonly number[]];
  readonly carriedStates: readonly [readonly number[], readonly number[]];
}

/** A guide that was sent, with the names in its lock. */
export function received({ lock, ...guide }: SentGuide): GuideData {
  const states = Object.entries(guide.flow.states).filter(([, { tags }]) => tags[0] !== "junction");
  const ids = states.map(([id]) => id);
  const says = states.flatMap(([id, { on }]) => Object.keys(on ?? {}).map((say) => `${id}.${say}`));
  return {
    ...guide,
    lock: {
      ...lock,
      states: numbered(ids, lock.states),
      answers: numbered(says, lock.answers),
      carried: named(says, lock.answers, lock.carried),
      carriedStates: named(ids, lock.states, lock.carriedStates),
    },
  };
}

function numbered(names: readonly string[], steps: readonly number[]): Record<string, number> {
  const numbers = sums(steps);
  return Object.fromEntries(names.map((id, n) => [id, numbers[n]!] as const).filter(([, n]) => n));
}

function named(
  names: readonly string[],
  steps: readonly number[],
  [old, now]: SentLock["carried"],
): Record<number, string> {
  const numbers = sums(steps);
  const is = sums(now);
  return Object.fromEntries(sums(old).map((number, n) => [number, names[numbers.indexOf(is[n]!)]!]));
}

function sums(all: readonly number[]): readonly number[] {
  let sum = 0;
  return all.map((more) => (sum += more));
}
