import type { Branch, Flow, FlowState } from "../../core/guide/flow.ts";
import { readsOf } from "../../core/walk/reads.ts";
import { type Bits, clearBits, type ContextBits, hasAny } from "./contextBits.ts";

/** The fact that says which list is going on. */
export const AGENDA = "agenda--now";

/** With more states and lists than that, states are not told apart by list: that would take as long as the search. */
const MOST_NODES = 60_000;

/** What is looked at from here on, by the state and the list that is going on: all bits of it. */
export type LiveReads = (state: string, list: string | undefined) => Int32Array;

/**
 * For each state: what guards, `never`, steps and self-passing questions read there or after it. What is learned anew on
 * the way is not looked at from before, and of the lists that a "no" may go back to it is the one going on. Two walks
 * that agree on these go on alike, so the exploration need not tell them apart. That is what keeps large flows checkable.
 */
export function liveReads(flow: Flow, bits: ContextBits): LiveReads {
  const plain = flowOver(flow, bits, (id) => id);
  // Which list is going on is looked at in few states: only these are told apart by it.
  const agenda = bits.ofFact(AGENDA);
  const looks = new Set([...plain].flatMap(([id, live]) => (hasAny(live, agenda) ? [id] : [])));
  const lists = Object.values(flow.states).filter(({ tags }) => tags[0] === "junction").length;
  const isSmall = looks.size * lists <= MOST_NODES;
  if (!isSmall || looks.size === 0) return (id) => plain.get(id) ?? new Int32Array(bits.width);
  const keyOf = (id: string, list: string | undefined) =>
    list !== undefined && looks.has(id) ? `${id} ${list}` : id;
  const live = flowOver(flow, bits, keyOf);
  return (id, list) => live.get(keyOf(id, list)) ?? new Int32Array(bits.width);
}

interface Node {
  readonly state: FlowState;
  readonly list: string | undefined;
  readonly live: Int32Array;
  readonly before: { readonly from: Node; readonly forgets: readonly Bits[] }[];
}

/** What each node reads or leads to, where `keyOf` says which states with which list are one node. */
function flowOver(
  flow: Flow,
  bits: ContextBits,
  keyOf: (id: string, list: string | undefined) => string,
): ReadonlyMap<string, Int32Array> {
  const nodes = new Map<string, Node>();
  const add = (id: string, list: string | undefined): Node | undefined => {
    const key = keyOf(id, list);
    const known = nodes.get(key);
    const state = flow.states[id];
    if (known || !state) return known;
    const live = bits.maskOf(readsOf([state]));
    const node: Node = { state, list: key === id ? undefined : list, live, before: [] };
    nodes.set(key, node);
    return node;
  };
  for (const id of Object.keys(flow.states)) add(id, undefined);
  for (const [, from] of nodes) {
    for (const branch of Object.values(from.state.on ?? {}).flat()) {
      if (!leadsOn(branch, from.list)) continue;
      const learns = branch.actions?.params ?? {};
      const forgets = Object.keys(learns).flatMap((fact) => bits.ofFact(fact));
      add(branch.target, learns[AGENDA] ?? from.list)?.before.push({ from, forgets });
    }
  }
  const waiting = new Set([...nodes.values()].toReversed());
  const passed = new Int32Array(bits.width);
  for (const node of waiting) {
    waiting.delete(node);
    for (const { from, forgets } of node.before) {
      passed.set(node.live);
      clearBits(passed, forgets);
      if (adds(from.live, passed)) waiting.add(from);
    }
  }
  return new Map([...nodes].map(([key, { live }]) => [key, live]));
}

/** Adds bits to others. Whether any was new. */
function adds(to: Int32Array, more: Int32Array): boolean {
  let isNew = false;
  for (let n = 0; n < to.length; n++) {
    const both = to[n]! | more[n]!;
    if (both !== to[n]) isNew = true;
    to[n] = both;
  }
  return isNew;
}

/** Whether a branch may be gone along while this list is going on; `undefined`: any of them. */
function leadsOn({ guard }: Branch, list: string | undefined): boolean {
  const wanted = guard?.params.knows?.[AGENDA];
  return wanted === undefined || list === undefined || wanted === list;
}
