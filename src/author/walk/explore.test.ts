import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowArbitrary } from "../../core/testing/arbitraryFlow.ts";
import { keyOf, projected } from "../../core/walk/reads.ts";
import { type Reached, search, stepsFrom } from "../../core/walk/search.ts";
import { landed } from "../../core/walk/step.ts";
import type { Flow } from "../../core/guide/flow.ts";
import { explore, fromFirst, type Start } from "./explore.ts";
import { liveReads } from "./liveReads.ts";
import { starts } from "./starts.ts";

/** The same search, step by step with the functions that members are moved by, and nothing worked out beforehand. */
function plainly(flow: Flow, begins: readonly Start[], most: number) {
  const live = liveReads(flow);
  const bare = <P extends Reached>(place: P): P => ({
    ...place,
    context: projected(place.context, live.get(place.at)),
  });
  const firsts = begins.map(({ state, told }) =>
    bare({ at: state, context: landed(flow, state, { facts: told, tried: [] }) }),
  );
  const { places, leads } = search(firsts, {
    next: (place) => stepsFrom(flow, place).map(bare),
    keyOf,
    isDone: (_, found) => found > most,
  });
  return {
    looked: leads.length,
    spots: places.map(({ at }, n) => ({
      state: at,
      asked: leads[n]?.filter(({ step }) => step.asked).length ?? 0,
      edges: (leads[n] ?? []).map(({ step: { place, say, branch }, to }) => ({
        say,
        branch: flow.states[place.at]?.on?.[say]?.indexOf(branch),
        to,
      })),
    })),
  };
}

/** What of an exploration says which places there are and how they lead to each other. */
function drawn({ spots, looked }: ReturnType<typeof explore>) {
  return { looked, spots: spots.map(({ state, asked, edges }) => ({ state, asked, edges })) };
}

/** In which order causes were tried is not looked at anywhere. */
function inAnyOrder({ spots, ...more }: ReturnType<typeof explore>) {
  const sorted = spots.map(({ context: { facts, tried }, ...spot }) => {
    return { ...spot, facts, tried: tried.toSorted() };
  });
  return { ...more, spots: sorted };
}

describe("explore", () => {
  it("finds the places, and the ways between them, that single steps find", () => {
    fc.assert(
      fc.property(flowArbitrary, fc.constantFrom(20, 5000), (flow, most) => {
        expect(drawn(explore(flow, starts(flow), most))).toEqual(plainly(flow, starts(flow), most));
      }),
      { numRuns: 25 },
    );
  });

  it("finds from the first start alone what a search from there finds", () => {
    fc.assert(
      fc.property(flowArbitrary, (flow) => {
        const begins = starts(flow);
        const all = explore(flow, begins, 20_000);
        fc.pre(all.complete);
        expect(inAnyOrder(fromFirst(all))).toEqual(inAnyOrder(explore(flow, begins.slice(0, 1), 20_000)));
      }),
      { numRuns: 25 },
    );
  });
});
