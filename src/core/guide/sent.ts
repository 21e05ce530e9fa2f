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
  const numbered = (ids: readonly string[], numbers: readonly number[]): Record<string, number> =>
    Object.fromEntries(Object.entries(pairs(ids, sums(numbers))).filter(([, number]) => number > 0));
  const ids = states.map(([id]) => id);
  const says = states.flatMap(([id, { on }]) => Object.keys(on ?? {}).map((say) => `${id}.${say}`));
  const carried = (names: readonly string[], own: readonly number[], [old, now]: SentLock["carried"]) => {
    const nameOf = pairs(sums(own), names);
    return pairs(
      sums(old),
      sums(now).map((number) => nameOf[number]!),
    );
  };
  return {
    ...guide,
    lock: {
      ...lock,
      states: numbered(ids, lock.states),
      answers: numbered(says, lock.answers),
      carried: carried(says, lock.answers, lock.carried),
      carriedStates: carried(ids, lock.states, lock.carriedStates),
    },
  };
}

function pairs<T>(keys: readonly (string | number)[], values: readonly T[]): Record<string | number, T> {
  return Object.fromEntries(keys.map((key, n) => [key, values[n]!]));
}

function sums(all: readonly number[]): readonly number[] {
  let sum = 0;
  return all.map((more) => (sum += more));
}
