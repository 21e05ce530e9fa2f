import type { Flow } from "../../core/guide/flow.ts";
import type { GuideData, Lock } from "../../core/guide/lock.ts";
import type { SentGuide, SentLock } from "../../core/guide/sent.ts";
import { shortNames } from "./shortNames.ts";
import { slimFlow } from "./slimFlow.ts";

/** A guide as a build writes it: as few bytes as walk the same. Takes a second for a large guide. */
export function sentGuide(data: GuideData): SentGuide {
  return withNumbers({ ...data, flow: shortNames(slimFlow(data.flow)) });
}

/** A guide as it is sent, its flow as it is. */
export function withNumbers({ lock, ...guide }: GuideData): SentGuide {
  return { ...guide, lock: sentLock(lock, guide.flow) };
}

function sentLock({ states, answers, carried, carriedStates, ...facts }: Lock, flow: Flow): SentLock {
  const places = Object.entries(flow.states).filter(([, { tags }]) => tags[0] !== "junction");
  const says = places.flatMap(([id, { on }]) => Object.keys(on ?? {}).map((say) => `${id}.${say}`));
  const numbers = (ids: readonly string[], of: Readonly<Record<string, number>>) =>
    steps(ids.map((id) => of[id] ?? 0));
  const was = (old: Readonly<Record<number, string>>, of: Readonly<Record<string, number>>) => {
    const all = Object.entries(old).filter(([, id]) => of[id] !== undefined);
    return [steps(all.map(([number]) => Number(number))), steps(all.map(([, id]) => of[id]!))] as const;
  };
  return {
    ...facts,
    states: numbers(
      places.map(([id]) => id),
      states,
    ),
    answers: numbers(says, answers),
    carried: was(carried, answers),
    carriedStates: was(carriedStates, states),
  };
}

/** Each number as what it is more than the one before. */
function steps(all: readonly number[]): readonly number[] {
  return all.map((number, n) => number - (all[n - 1] ?? 0));
}
