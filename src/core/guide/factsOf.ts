import type { Flow } from "./flow.ts";

const cache = new WeakMap<Flow, ReadonlyMap<string, ReadonlySet<string>>>();

/** The facts of a flow with their values: exactly what its answers teach. Anything else told is ignored. */
export function factsOf(flow: Flow): ReadonlyMap<string, ReadonlySet<string>> {
  const cached = cache.get(flow);
  if (cached) return cached;
  const facts = new Map<string, Set<string>>();
  for (const state of Object.values(flow.states)) {
    for (const { actions } of Object.values(state.on ?? {}).flat()) {
      for (const [fact, value] of Object.entries(actions?.params ?? {})) {
        facts.set(fact, (facts.get(fact) ?? new Set()).add(value));
      }
    }
  }
  cache.set(flow, facts);
  return facts;
}
