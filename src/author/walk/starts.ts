import type { Facts, Flow } from "../../core/guide/flow.ts";
import { matches } from "../../core/guide/facts.ts";
import type { Start } from "./explore.ts";

/**
 * Where walks can begin: at the first question, knowing nothing, or any one fact, or two (if not too many), that the host page or an agent
 * told (three at once would be too many to try them all); and anywhere, by a jump, knowing nothing or what some `never`
 * is about. The plain start comes first.
 */
export function starts(flow: Flow): readonly Start[] {
  const states = Object.entries(flow.states);
  const first = toldBefore(flow).map((told) => ({ state: flow.initial, told }));
  const told: readonly Facts[] = [{}, ...states.flatMap(([, { meta }]) => meta?.never ?? [])];
  const jumps = states.flatMap(([state, { meta }]) =>
    told
      .filter((facts) => !meta?.never?.some((set) => matches(set, facts)))
      .map((facts) => ({ state, told: facts })),
  );
  return [...first, ...jumps];
}

/** With more facts than some forty even two at once are too many. */
const mostPairs = 1000;

function toldBefore(flow: Flow): readonly Facts[] {
  const all = new Map<string, readonly [string, string]>();
  for (const { on } of Object.values(flow.states)) {
    for (const { actions } of Object.values(on ?? {}).flat()) {
      for (const pair of Object.entries(actions?.params ?? {})) all.set(pair.join("="), pair);
    }
  }
  const pairs = [...all.values()];
  const two = pairs.flatMap((a, n) =>
    pairs.slice(n + 1).flatMap((b) => (a[0] === b[0] ? [] : [Object.fromEntries([a, b])])),
  );
  if (two.length > mostPairs) two.length = 0;
  return [{}, ...pairs.map((pair) => Object.fromEntries([pair])), ...two];
}
