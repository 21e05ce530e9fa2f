import type { Branch, Flow, FlowState } from "../../core/guide/flow.ts";
import { type Reads, readsOf } from "../../core/walk/reads.ts";

/** The fact that says which list is going on. */
export const AGENDA = "agenda--now";

/** With more states and lists than that, states are not told apart by list: that would take as long as the search. */
const MOST_NODES = 60_000;

/** What is looked at from here on, by the state and the list that is going on. */
export type LiveReads = (state: string, list: string | undefined) => Reads;

/**
 * For each state: what guards, `never`, steps and self-passing questions read there or after it. What is learned anew on
 * the way is not looked at from before, and of the lists that a "no" may go back to it is the one going on. Two walks
 * that agree on these go on alike, so the exploration need not tell them apart. That is what keeps large flows checkable.
 */
export function liveReads(flow: Flow): LiveReads {
  const plain = flowOver(flow, (id) => id);
  // Which list is going on is looked at in few states: only these are told apart by it.
  const states = Object.keys(flow.states);
  const lists = states.filter((id) => flow.states[id]?.tags[0] === "junction").length;
  const reading = states.filter((id) => plain.get(id)?.facts.has(AGENDA)).length;
  const isSmall = reading * lists <= MOST_NODES;
  const keyOf = (id: string, list: string | undefined) =>
    isSmall && list !== undefined && plain.get(id)?.facts.has(AGENDA) ? `${id} ${list}` : id;
  const live = flowOver(flow, keyOf);
  const none: Reads = { facts: new Set(), tried: new Set() };
  return (id, list) => live.get(keyOf(id, list)) ?? none;
}

interface Node {
  readonly state: FlowState;
  readonly list: string | undefined;
  readonly before: Set<{ readonly key: string; readonly branch: Branch }>;
}

/** What each node reads or leads to, where `keyOf` says which states with which list are one node. */
function flowOver(
  flow: Flow,
  keyOf: (id: string, list: string | undefined) => string,
): Map<string, { facts: Set<string>; tried: Set<string> }> {
  const nodes = new Map<string, Node>();
  const add = (id: string, list: string | undefined): Node | undefined => {
    const state = flow.states[id];
    const key = keyOf(id, list);
    const known = nodes.get(key);
    if (known || !state) return known;
    const node = { state, list: key === id ? undefined : list, before: new Set<never>() };
    nodes.set(key, node);
    return node;
  };
  for (const id of Object.keys(flow.states)) add(id, undefined);
  for (const [key, { state, list }] of nodes) {
    for (const branch of Object.values(state.on ?? {}).flat()) {
      if (!leadsOn(branch, list)) continue;
      add(branch.target, branch.actions?.params[AGENDA] ?? list)?.before.add({ key, branch });
    }
  }
  const live = new Map([...nodes].map(([key, { state }]) => [key, readsOf([state])]));
  const waiting = new Set([...nodes.keys()].toReversed());
  for (const key of waiting) {
    waiting.delete(key);
    const own = live.get(key);
    for (const { key: earlier, branch } of nodes.get(key)?.before ?? []) {
      const reads = live.get(earlier);
      if (!own || !reads) continue;
      const size = reads.facts.size + reads.tried.size;
      const learns = branch.actions?.params ?? {};
      for (const fact of own.facts) if (!Object.hasOwn(learns, fact)) reads.facts.add(fact);
      for (const tried of own.tried) reads.tried.add(tried);
      if (reads.facts.size + reads.tried.size > size) waiting.add(earlier);
    }
  }
  return live;
}

/** Whether a branch may be gone along while this list is going on; `undefined`: any of them. */
function leadsOn({ guard }: Branch, list: string | undefined): boolean {
  const wanted = guard?.params.knows?.[AGENDA];
  return wanted === undefined || list === undefined || wanted === list;
}
