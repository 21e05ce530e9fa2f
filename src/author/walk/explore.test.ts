import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowArbitrary } from "../../core/testing/arbitraryFlow.ts";
import { keyOf } from "../../core/walk/reads.ts";
import { search, stepsFrom } from "../../core/walk/search.ts";
import { landed, onward, type Standing } from "../../core/walk/step.ts";
import type { Flow } from "../../core/guide/flow.ts";
import { openFlow } from "../../core/guide/openFlow.ts";
import { compileGuide } from "../language/compile/compileGuide.ts";
import { guideArbitrary } from "../language/testing/arbitraryGuide.ts";
import { soundSource } from "../language/testing/guideRules.ts";
import { ContextBits } from "./contextBits.ts";
import { explore, type Start } from "./explore.ts";
import type { Explored } from "./explored.ts";
import { AGENDA, liveReads } from "./liveReads.ts";
import { starts } from "./starts.ts";

/** The same search, step by step with the functions that members are moved by, and nothing worked out beforehand. */
function plainly(flow: Flow, begins: readonly Start[], most: number) {
  const bits = new ContextBits(flow);
  const live = liveReads(flow, bits);
  const bare = <P extends Standing>(place: P): P => {
    const { at, context } = onward(flow, place);
    const words = new Int32Array(bits.width);
    bits.write(context, words);
    for (const [n, mask] of live(at, context.facts[AGENDA]).entries()) words[n]! &= mask;
    return { ...place, at, context: bits.read(words, 0) };
  };
  const firsts = begins.map(({ state, told }) =>
    bare({ at: state, context: landed(flow, state, { facts: told, tried: [] }) }),
  );
  const { places, leads } = search(firsts, {
    next: (place) => stepsFrom(flow, place).map(bare),
    keyOf,
    isDone: (_, found) => found > most,
  });
  return places.map((place, n) => ({
    key: keyOf(place),
    asked: leads[n]?.filter(({ step }) => step.asked).length ?? 0,
    edges: leads[n]?.map(({ step: { place: from, say, branch }, to }) => {
      return [from.at, say, flow.states[from.at]?.on?.[say]?.indexOf(branch), to];
    }),
  }));
}

/** What says which places there are, and how they lead to each other. */
function drawn(places: Explored) {
  return Array.from({ length: places.size }, (_, place) => ({
    key: keyOf({ at: places.stateAt(place), context: places.contextAt(place) }),
    asked: places.asked[place],
    edges: place < places.looked ? edgesOf(places, place) : undefined,
  }));
}

function edgesOf(places: Explored, place: number) {
  const edges = Array.from(
    { length: places.edgesAt[place + 1]! - places.edgesAt[place]! },
    (_, n) => places.edgesAt[place]! + n,
  );
  return edges.map((edge) => {
    const { state, say, index } = places.branchOf(edge);
    return [state, say, index, places.to[edge]];
  });
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

  it("finds them in guides as they are compiled, too", () => {
    fc.assert(
      fc.property(guideArbitrary, (guide) => {
        const source = soundSource(guide);
        fc.pre(source !== undefined);
        const flow = openFlow(compileGuide(source).flow);
        expect(drawn(explore(flow, starts(flow), 300))).toEqual(plainly(flow, starts(flow), 300));
      }),
      { numRuns: 15 },
    );
  });

  it("finds from the first start alone what a search from there finds", () => {
    fc.assert(
      fc.property(flowArbitrary, (flow) => {
        const begins = starts(flow);
        const all = explore(flow, begins, 20_000);
        fc.pre(all.complete);
        const alone = explore(flow, begins.slice(0, 1), 20_000);
        expect(drawn(all.fromFirst())).toEqual(drawn(alone));
        const cameBy = (places: Explored) => Array.from({ length: places.size }, (_, n) => places.cameBy(n));
        expect(cameBy(all.fromFirst())).toEqual(cameBy(alone));
      }),
      { numRuns: 25 },
    );
  });
});
