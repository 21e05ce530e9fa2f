import type { Branch, Facts, Flow } from "../../core/guide/flow.ts";
import { MOST_ENTRIES } from "../../core/guide/limits.ts";
import { type Reads, readsOf } from "../../core/walk/reads.ts";
import { type Context, learned, pass, shownAt } from "../../core/walk/step.ts";

/** Which list is going on. */
export const AGENDA = "agenda--now";

/** A way from one place to the next, through all junctions between. */
export interface Route {
  readonly branches: readonly Branch[];
  readonly target: string;
  readonly learns: Facts;
  /** What counts as tried there. */
  readonly shown: readonly string[];
}

/** Goes along a branch and through the junctions behind it, up to the next place. */
export function routeFrom(flow: Flow, first: Branch, context: Context): Route {
  const branches = [first];
  let learns: Facts = first.actions?.params ?? {};
  let facts = learned(context.facts, learns);
  let { target } = first;
  while (flow.states[target]?.tags[0] === "junction" && branches.length < MOST_ENTRIES) {
    const next = pass(flow, target, { facts, tried: context.tried })?.branch;
    if (!next) break;
    branches.push(next);
    learns = learned(learns, next.actions?.params);
    facts = learned(facts, next.actions?.params);
    ({ target } = next);
  }
  const { tags, meta } = flow.states[target] ?? {};
  return { branches, target, learns, shown: tags?.[0] === "cause" ? shownAt(target, meta, facts) : [] };
}

/**
 * What decides where a walk goes on to from a state, up to the next place: what its answers read, the junctions behind
 * them, and the steps of the causes that these lead to. Of the lists that a "no" may go back to it is the one going on.
 */
export function routeReads(flow: Flow, id: string, list: string | undefined): Reads {
  const state = flow.states[id];
  if (!state) return { facts: new Set(), tried: new Set() };
  const seen = new Set<string>();
  const all = [state];
  const follow = (branches: readonly Branch[]) => {
    for (const { target } of branches) {
      const next = flow.states[target];
      if (!next || seen.has(target)) continue;
      seen.add(target);
      if (next.tags[0] === "cause" && next.meta?.steps) all.push({ tags: next.tags, meta: next.meta });
      if (next.tags[0] !== "junction") continue;
      const own = (next.on?.["on"] ?? []).filter((one) => leadsOn(one, list));
      all.push({ tags: next.tags, on: { on: own } });
      follow(own);
    }
  };
  follow(Object.values(state.on ?? {}).flat());
  return readsOf(all);
}

/** Whether a branch may be gone along while this list is going on; `undefined`: any of them. */
export function leadsOn({ guard }: Branch, list: string | undefined): boolean {
  const wanted = guard?.params.knows?.[AGENDA];
  return wanted === undefined || list === undefined || wanted === list;
}

/** The list that is going on, as far as is known. */
export function listGoingOn({ facts }: Context): string | undefined {
  return facts[AGENDA];
}
