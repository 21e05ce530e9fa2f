import type { Facts, Flow, Wanted } from "../../core/guide/flow.ts";
import { factsOf } from "../../core/guide/facts.ts";
import type { Start } from "./explore.ts";

/**
 * Where walks can begin: at the first question, knowing nothing, or any one fact, or two (if not too many),
 * that the host page or an agent told (three at once would be too many to try them all); and anywhere, by a
 * jump, knowing nothing or what some `never` is about. The plain start comes first, jumps last.
 */
export function starts(flow: Flow): readonly Start[] {
  const states = Object.entries(flow.states).filter(([, { tags }]) => tags[0] !== "junction");
  const first = toldBefore(flow).map((told): Start => ({ state: flow.initial, told }));
  const promises = states.flatMap(([, { meta }]) => [
    ...(meta?.never ?? []),
    ...(meta?.steps ?? []).flatMap(({ never }) => never ?? []),
  ]);
  const told: readonly Facts[] = [{}, ...distinct(promises.flatMap(each))];
  const jumps = states.flatMap(([id, { meta }]) =>
    told.map((facts): Start => ({ state: meta?.via ?? id, told: facts, jump: true })),
  );
  return [...first, ...jumps];
}

/** Each once: a promise of a step stands wherever the step does. */
function distinct(all: readonly Facts[]): readonly Facts[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** Each way to have a set of facts, of which one may have several values. */
function each(wanted: Wanted): readonly Facts[] {
  return Object.entries(wanted).reduce<readonly Facts[]>(
    (all, [fact, values]) =>
      all.flatMap((one) => [values].flat().map((value) => ({ ...one, [fact]: value }))),
    [{}],
  );
}

/** With more facts than some forty even two at once are too many. */
const mostPairs = 1000;

function toldBefore(flow: Flow): readonly Facts[] {
  const pairs = [...factsOf(flow)].flatMap(([fact, values]) =>
    [...values].map((value) => [fact, value] as const),
  );
  const two = pairs.flatMap((a, n) =>
    pairs.slice(n + 1).flatMap((b) => (a[0] === b[0] ? [] : [Object.fromEntries([a, b])])),
  );
  if (two.length > mostPairs) two.length = 0;
  return [{}, ...pairs.map((pair) => Object.fromEntries([pair])), ...two];
}
