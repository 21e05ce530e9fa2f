import type { Context } from "../../core/walk/context.ts";
import { enter, withTried } from "../../core/walk/enter.ts";
import type { Facts, Flow } from "../../core/guide/flow.ts";
import { offered } from "../../core/walk/offered.ts";
import { pass } from "../../core/walk/pass.ts";
import { liveReads, type Reads } from "./liveReads.ts";

/** A state together with what of the facts and tried causes still matters there. */
export interface Spot {
  readonly state: string;
  readonly context: Context;
  /** How many answers the reader is asked to choose from; 0 where replay goes on by itself or nothing is offered. */
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
}

export interface Explored {
  readonly spots: readonly Spot[];
  /** How many of the spots were looked at: what leads on from the others is not known. */
  readonly looked: number;
  /** False if there were more than `most` spots: then some were not looked at. */
  readonly complete: boolean;
}

/** All places that walks from these starts can come to, by the rules of replay. Every target of the flow has to exist. */
export function explore(flow: Flow, starts: readonly Start[], most: number): Explored {
  const live = liveReads(flow);
  const spots: (Spot & { asked: number; edges: Edge[] })[] = [];
  const known = new Map<string, number>();
  const add = (state: string, full: Context, from?: { spot: number; edge: Edge }): number => {
    const context = projected(full, live.get(state));
    const key = keyOf(state, context);
    const old = known.get(key);
    if (old !== undefined) return old;
    known.set(key, spots.length);
    return spots.push({ state, context, asked: 0, edges: [], from }) - 1;
  };
  for (const { state, told } of starts) add(state, { facts: told, tried: withTried(flow, state, []) });
  for (let at = 0; at < spots.length; at++) {
    const spot = spots[at];
    const state = spot && flow.states[spot.state];
    if (!spot || !state) continue;
    if (spots.length > most) return { spots, looked: at, complete: false };
    const passed = pass(flow, spot.state, spot.context);
    const offers = passed ? [passed] : offered(state, spot.context);
    spot.asked = passed ? 0 : offers.length;
    for (const { say, branch } of offers) {
      const edge = { say, branch: state.on?.[say]?.indexOf(branch) ?? 0, to: -1 };
      edge.to = add(branch.target, enter(flow, branch, spot.context), { spot: at, edge });
      spot.edges.push(edge);
    }
  }
  return { spots, looked: spots.length, complete: true };
}

function projected({ facts, tried }: Context, reads: Reads | undefined): Context {
  const kept = Object.entries(facts).filter(([fact]) => reads?.facts.has(fact));
  return { facts: Object.fromEntries(kept), tried: tried.filter((id) => reads?.tried.has(id)) };
}

function keyOf(state: string, { facts, tried }: Context): string {
  const known = Object.keys(facts).sort();
  return `${state} ${known.map((fact) => `${fact}=${facts[fact]}`).join(" ")} ${[...tried].sort().join(" ")}`;
}
