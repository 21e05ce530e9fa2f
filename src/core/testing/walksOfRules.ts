import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMet } from "../walk/step.ts";
import { replay } from "../walk/replay.ts";
import { stateOf } from "../walk/compileFlow.ts";
import { flowArbitrary } from "./arbitraryFlow.ts";
import { at, place } from "./arbitraryPlace.ts";
import { testGuide } from "./testGuide.ts";
import { branchId, walksOf } from "./walksOf.ts";

/** What is true of the walks that are found in any flow, tried so many times. */
export function walksOfRules(runs: number): void {
  describe("the walks of any flow", () => {
    it("gives walks that replay, each entry of them, to the outcome they name", () => {
      fc.assert(
        fc.property(flowArbitrary, fc.constantFrom(undefined, { plan: "eap" }), (flow, told) => {
          const guide = testGuide(flow);
          const walks = walksOf(flow, told && { told });
          for (const walk of walks) {
            const replayed = replay(guide, walk.trail);
            expect(replayed.rest).toEqual([]);
            expect(replayed.at).toBe(walk.end);
            expect(flow.states[walk.end]?.type).toBe("final");
          }
        }),
        { numRuns: 3 * runs },
      );
    });

    it("goes along every branch that a random reader ever goes along", () => {
      const readers = fc.array(fc.array(place, { maxLength: 20, size: "max" }), {
        maxLength: 40,
        size: "max",
      });
      fc.assert(
        fc.property(flowArbitrary, readers, (flow, all) => {
          const guide = testGuide(flow);
          const walks = walksOf(flow);
          const covered = new Set(walks.flatMap(({ covers }) => [...covers]));
          const ends = new Set(walks.map(({ end }) => end));
          for (const picks of all) {
            let now = guide.machine.start();
            for (let step = 0; now.status === "active"; step++) {
              const here = stateOf(now);
              const answers = Object.entries(flow.states[here]?.on ?? {}).filter(([say]) =>
                guide.machine.say(now, say),
              );
              const [say, branches] = at(answers, picks[step] ?? 0);
              const next = guide.machine.say(now, say)!;
              const index = branches.findIndex(({ guard }) => isMet(guard?.params, now.context));
              expect(covered).toContain(branchId(here, say, index));
              now = next;
            }
            expect(ends).toContain(now.value);
          }
        }),
        { numRuns: runs },
      );
    });
  });
}
