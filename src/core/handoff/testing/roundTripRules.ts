import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowArbitrary } from "../../testing/arbitraryFlow.ts";
import { walkArbitrary, walked } from "../../testing/arbitraryWalk.ts";
import { testGuide } from "../../testing/testGuide.ts";
import { walksOf } from "../../testing/walksOf.ts";
import { replay } from "../../walk/replay.ts";
import type { Trail } from "../../walk/trail.ts";
import { backFrom, codeOf } from "./codes.ts";

/** A code brings back what it was made of, tried with so many guides. */
export function roundTripRules(runs: number): void {
  describe("round trip in any guide", () => {
    it("of every prefix of every walk of invented guides", () => {
      fc.assert(
        fc.property(flowArbitrary, (flow) => {
          const guide = testGuide(flow);
          for (const { trail } of walksOf(guide.flow)) {
            for (let length = 0; length <= trail.length; length++) {
              const prefix = trail.slice(0, length);
              expect(backFrom(guide, codeOf(guide, prefix))).toEqual(prefix);
            }
          }
        }),
        { numRuns: runs },
      );
    });

    it("of any session, told facts and jumps, too, as the member's", () => {
      fc.assert(
        fc.property(flowArbitrary, walkArbitrary(50), (flow, walk) => {
          const guide = testGuide(flow);
          const { trail } = walked(guide, walk);
          const back = backFrom(guide, codeOf(guide, trail));
          // Where a jump began is found again by replay.
          expect(back).toEqual(trail.map((entry) => ({ ...entry, by: "member" })));
          expect(replay(guide, trail).at).toBe(replay(guide, back as Trail).at);
        }),
        { numRuns: 5 * runs },
      );
    });
  });
}
