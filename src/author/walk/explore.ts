import type { Facts, Flow } from "../../core/guide/flow.ts";
import { landed } from "../../core/walk/step.ts";
import { BitSteps } from "./bitSteps.ts";
import { Explored } from "./explored.ts";
import { Numbers, PlaceTable } from "./placeTable.ts";

export interface Start {
  readonly state: string;
  /** Facts told beforehand, by the host page or an agent. */
  readonly told: Facts;
  /** It begins with a jump, not at the first question. */
  readonly jump?: true;
}

/**
 * All places that walks from these starts can come to, by the rules of replay, nearest first; if there are more than
 * `most`, not all of them are looked at. Every target of the flow has to exist. Takes a few microseconds for each edge.
 */
export function explore(flow: Flow, starts: readonly Start[], most: number): Explored {
  const steps = new BitSteps(flow);
  const { bits, states, branches, gone } = steps;
  const places = new PlaceTable(bits.width);
  const first = new Set<number>();
  for (const { state, told, jump } of starts) {
    const at = steps.begin(state, landed(flow, state, { facts: told, tried: [] }));
    const place = places.add(at, steps.there);
    if (!jump) first.add(place);
  }
  const roots = places.size;
  const edgesAt = new Numbers();
  const to = new Numbers();
  const along = new Numbers();
  const asked = new Numbers();
  const see = (branch: number, state: number): void => {
    to.push(places.add(state, steps.there));
    along.push(branch);
  };
  let looked = 0;
  for (; looked < places.size && places.size <= most; looked++) {
    edgesAt.push(to.length);
    places.copy(looked, steps.here);
    asked.push(steps.from(places.states.at(looked), see));
  }
  const { size } = places;
  while (edgesAt.length <= size) edgesAt.push(to.length);
  while (asked.length < size) asked.push(0);
  return new Explored(
    {
      size,
      edgesAt: edgesAt.all,
      to: to.all,
      states: places.states.all,
      kept: Int32Array.from({ length: size }, (_, place) => place),
      branches: along.all,
      asked: asked.all,
      roots,
      begun: first.size,
      looked,
    },
    { states, branches, bits, words: places.words, gone },
  );
}
