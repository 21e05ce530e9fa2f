import type { Facts, Flow } from "../../core/guide/flow.ts";
import { keyOf, projected } from "../../core/walk/reads.ts";
import { type Reached, search, stepsFrom } from "../../core/walk/search.ts";
import { type Context, landed } from "../../core/walk/step.ts";
import { liveReads } from "./liveReads.ts";

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
  /** Of what is known and tried only what still matters: places that are alike from here on are one. */
  const bare = <P extends Reached>(place: P): P => ({
    ...place,
    context: projected(place.context, live.get(place.at)),
  });
  const firsts = starts.map(({ state, told }) =>
    bare({ at: state, context: landed(flow, state, { facts: told, tried: [] }) }),
  );
  const { places, leads } = search(firsts, {
    next: (place) => stepsFrom(flow, place).map(bare),
    keyOf,
    isDone: (_, found) => found > most,
  });
  const indexes = new Map(places.map((place, n) => [place, n]));
  const edges = leads.map((steps) =>
    steps.map(({ step: { place, say, branch }, to }): Edge => {
      return { say, branch: flow.states[place.at]?.on?.[say]?.indexOf(branch) ?? 0, to };
    }),
  );
  const spots = places.map(({ at: state, context, from }, n): Spot => {
    const spot = from && (indexes.get(from.place) ?? 0);
    const edge = spot === undefined ? undefined : edges[spot]?.find(({ to }) => to === n);
    return {
      state,
      context,
      asked: leads[n]?.filter(({ step }) => step.asked).length ?? 0,
      edges: edges[n] ?? [],
      from: spot === undefined || !edge ? undefined : { spot, edge },
    };
  });
  return { spots, looked: leads.length, complete: leads.length === places.length };
}
