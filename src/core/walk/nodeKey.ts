import type { Context } from "./context.ts";
import type { Flow } from "../guide/flow.ts";

interface Reads {
  readonly facts: ReadonlySet<string>;
  readonly tried: ReadonlySet<string>;
}

const cache = new WeakMap<Flow, Reads>();

/**
 * Two places with the same key lead to the same walks: the state, and of what is known and tried only what some
 * guard, or some question that could pass itself, reads. Keeps the number of places small.
 */
export function nodeKey(flow: Flow, at: string, { facts, tried }: Context): string {
  const reads = readsOf(flow);
  const known = Object.keys(facts)
    .filter((fact) => reads.facts.has(fact))
    .sort();
  const causes = tried.filter((id) => reads.tried.has(id)).sort();
  return [at, ...known.map((fact) => `${fact}=${facts[fact]}`), ...causes].join(" ");
}

function readsOf(flow: Flow): Reads {
  const cached = cache.get(flow);
  if (cached) return cached;
  const facts = new Set<string>();
  const tried = new Set<string>();
  for (const { on, meta, tags } of Object.values(flow.states)) {
    for (const forbidden of meta?.never ?? []) for (const fact of Object.keys(forbidden)) facts.add(fact);
    for (const { guard, actions } of Object.values(on ?? {}).flat()) {
      const { knows, lacks, untried } = guard?.params ?? {};
      for (const fact of Object.keys({ ...knows, ...lacks })) facts.add(fact);
      for (const id of untried ?? []) tried.add(id);
      if (tags[0] === "question") for (const fact of Object.keys(actions?.params ?? {})) facts.add(fact);
    }
  }
  const reads = { facts, tried };
  cache.set(flow, reads);
  return reads;
}
