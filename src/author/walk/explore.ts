import type { Facts, Flow } from "../../core/guide/flow.ts";
import { search } from "../../core/walk/search.ts";
import { type Context, landed } from "../../core/walk/step.ts";
import { bareSteps } from "./bareSteps.ts";

/** A state together with what of the facts and tried causes still matters there. */
export interface Spot {
  readonly state: string;
  readonly context: Context;
  /**
   * How many answers the reader is asked to choose from; 0 where replay goes on by itself or nothing is
   * offered.
   */
  readonly asked: number;
  readonly edges: readonly Edge[];
  /** How a walk first got here; `undefined` where one begins. */
  readonly from: { readonly spot: number; readonly edge: Edge } | undefined;
}

export interface Edge {
  readonly say: string;
  readonly branch: number;
  readonly to: number;
}

export interface Start {
  readonly state: string;
  /** Facts told beforehand, by the host page or an agent. */
  readonly told: Facts;
  /** It begins with a jump, not at the first question. */
  readonly jump?: true;
}

export interface Explored {
  readonly spots: readonly Spot[];
  /** The spots at which walks begin at the first question: the first so many. */
  readonly begun: number;
  /** How many of the spots were looked at: what leads on from the others is not known. */
  readonly looked: number;
  /** False if there were more than `most` spots: then some were not looked at. */
  readonly complete: boolean;
}

/**
 * All places that walks from these starts can come to, by the rules of replay. Every target of the flow has
 * to exist.
 */
export function explore(flow: Flow, starts: readonly Start[], most: number): Explored {
  const { bare, next, keyOf } = bareSteps(flow);
  const firsts = starts.map(({ state, told }) =>
    bare({ at: state, context: landed(flow, state, { facts: told, tried: [] }) }),
  );
  const { places, leads } = search(firsts, { next, keyOf, isDone: (_, found) => found > most });
  const branches = new Map(
    Object.values(flow.states)
      .flatMap(({ on }) => Object.values(on ?? {}))
      .flatMap((all) => all.map((branch, n) => [branch, n] as const)),
  );
  const spots = places.map(({ at: state, context }, n) => ({
    state,
    context,
    asked: leads[n]?.filter(({ step }) => step.asked).length ?? 0,
    edges: (leads[n] ?? []).map(({ step: { say, branch }, to }): Edge => {
      return { say, branch: branches.get(branch) ?? 0, to };
    }),
  }));
  const roots = places.findLastIndex(({ from }) => !from) + 1;
  const first = new Set(starts.flatMap(({ jump }, n) => (jump ? [] : [keyOf(firsts[n]!)])));
  return {
    spots: withFrom(spots, roots),
    begun: first.size,
    looked: leads.length,
    complete: leads.length === places.length,
  };
}

/**
 * The places that walks from the first so many spots alone come to, as `explore` finds them from there. `explored` has
 * to be complete.
 */
export function fromFirst({ spots }: Explored, count = 1): Explored {
  const begun = Math.min(count, spots.length);
  const order = Array.from({ length: begun }, (_, n) => n);
  /** By the old number of a spot its new one, counted from 1; 0 where it has none yet. */
  const numbers = new Uint32Array(spots.length);
  for (const n of order) numbers[n] = n + 1;
  const found: Omit<Spot, "from">[] = [];
  for (const old of order) {
    const { state, context, asked, edges } = spots[old] as Spot;
    const moved = edges.map(({ say, branch, to }): Edge => ({ say, branch, to: numberOf(to) }));
    found.push({ state, context, asked, edges: moved });
  }
  return { spots: withFrom(found, begun), begun, looked: found.length, complete: true };

  function numberOf(old: number): number {
    numbers[old] ||= order.push(old);
    return numbers[old] - 1;
  }
}

/**
 * Spots stand in the order in which they were found, so each after the first `begun` was found by the first
 * edge to it.
 */
function withFrom(spots: readonly Omit<Spot, "from">[], begun: number): readonly Spot[] {
  const from: Spot["from"][] = Array.from({ length: begun });
  for (const [spot, { edges }] of spots.entries())
    for (const edge of edges) if (edge.to === from.length) from.push({ spot, edge });
  return spots.map(({ state, context, asked, edges }, n) => ({
    state,
    context,
    asked,
    edges,
    from: from[n],
  }));
}
