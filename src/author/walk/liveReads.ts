import type { Flow, FlowState } from "../../core/guide/flow.ts";

/** What of the facts and of the tried causes can still matter from a state on. */
export interface Reads {
  readonly facts: ReadonlySet<string>;
  readonly tried: ReadonlySet<string>;
}

/**
 * For each state: what guards, `never` and self-passing questions read there or anywhere after it. Two walks that agree
 * on these go on alike, so the exploration need not tell them apart. That is what keeps large flows checkable.
 */
export function liveReads(flow: Flow): ReadonlyMap<string, Reads> {
  const before = new Map<string, string[]>();
  const live = new Map<string, { facts: Set<string>; tried: Set<string> }>();
  for (const [id, state] of Object.entries(flow.states)) {
    live.set(id, ownReads(state));
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

function ownReads({ tags, meta, on }: FlowState) {
  const facts = new Set<string>();
  const tried = new Set<string>();
  for (const forbidden of meta?.never ?? []) for (const fact of Object.keys(forbidden)) facts.add(fact);
  for (const { guard, actions } of Object.values(on ?? {}).flat()) {
    const { knows, lacks, untried } = guard?.params ?? {};
    for (const fact of Object.keys({ ...knows, ...lacks })) facts.add(fact);
    for (const id of untried ?? []) tried.add(id);
    if (tags[0] === "question") for (const fact of Object.keys(actions?.params ?? {})) facts.add(fact);
  }
  return { facts, tried };
}
