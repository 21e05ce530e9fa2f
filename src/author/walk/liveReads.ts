import type { Flow } from "../../core/guide/flow.ts";
import { type Reads, readsOf } from "../../core/walk/reads.ts";

/**
 * For each state: what guards, `never` and self-passing questions read there or anywhere after it. Two walks
 * that agree on these go on alike, so the exploration need not tell them apart. That is what keeps large
 * flows checkable.
 */
export function liveReads(flow: Flow): ReadonlyMap<string, Reads> {
  const before = new Map<string, string[]>();
  const live = new Map<string, { facts: Set<string>; tried: Set<string> }>();
  for (const [id, state] of Object.entries(flow.states)) {
    live.set(id, readsOf([state]));
    for (const { target } of Object.values(state.on ?? {}).flat()) {
      const list = before.get(target);
      if (list) list.push(id);
      else before.set(target, [id]);
    }
  }
  const waiting = [...live.keys()];
  while (waiting.length > 0) {
    const id = waiting.pop() as string;
    const own = live.get(id);
    for (const earlier of before.get(id) ?? []) {
      const reads = live.get(earlier);
      if (!own || !reads) continue;
      const size = reads.facts.size + reads.tried.size;
      for (const fact of own.facts) reads.facts.add(fact);
      for (const tried of own.tried) reads.tried.add(tried);
      if (reads.facts.size + reads.tried.size > size) waiting.push(earlier);
    }
  }
  return live;
}
