import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMet } from "../walk/step.ts";
import { replay } from "../walk/replay.ts";
import { stateOf } from "../walk/compileFlow.ts";
import { branchId } from "./branchId.ts";
import { random } from "./random.ts";
import { randomFlow } from "./randomFlow.ts";
import { testGuide } from "./testGuide.ts";
import { walksOf } from "./walksOf.ts";

describe("walksOf", () => {
  it("gives walks that replay, each entry of them, to the outcome they name", () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(undefined, { plan: "eap" }), (seed, told) => {
        const flow = randomFlow(random(seed));
        const guide = testGuide(flow);
        const walks = walksOf(flow, told && { told });
        for (const walk of walks) {
          const replayed = replay(guide, walk.trail);
          expect(replayed.rest).toEqual([]);
          expect(replayed.at).toBe(walk.end);
          expect(flow.states[walk.end]?.type).toBe("final");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("goes along every branch that a random reader ever goes along", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const rng = random(seed);
        const flow = randomFlow(rng);
        const guide = testGuide(flow);
        const covered = new Set(walksOf(flow).flatMap(({ covers }) => [...covers]));
        const ends = new Set(walksOf(flow).map(({ end }) => end));
        for (let walk = 0; walk < 20; walk++) {
          let now = guide.machine.start();
          while (now.status === "active") {
            const at = stateOf(now);
            const answers = Object.entries(flow.states[at]?.on ?? {}).filter(([say]) =>
              guide.machine.say(now, say),
            );
            const [say, branches] = rng.pick(answers);
            const next = guide.machine.say(now, say)!;
            const index = branches.findIndex(({ guard }) => isMet(guard?.params, now.context));
            expect(covered).toContain(branchId(at, say, index));
            now = next;
          }
          expect(ends).toContain(now.value);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is bounded by the branches, not by the paths", () => {
    // 30 questions in a row with two ways to each next one: 2^30 paths.
    const states = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => {
        const next = index < 29 ? `q${index + 1}` : "end";
        const skip = index < 28 ? `q${index + 2}` : "end";
        return [
          `q${index}`,
          { tags: ["question"] as const, on: { a: [{ target: next }], b: [{ target: skip }] } },
        ];
      }),
    );
    const flow = {
      id: "long",
      initial: "q0",
      states: { ...states, end: { type: "final" as const, tags: ["outcome"] as const } },
    };
    const walks = walksOf(flow);
    expect(new Set(walks.flatMap(({ covers }) => [...covers])).size).toBe(60);
    expect(walks.length).toBeLessThanOrEqual(60);
  });
});
