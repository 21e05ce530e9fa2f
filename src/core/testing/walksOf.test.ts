import { expect, it } from "vitest";
import { walksOf } from "./walksOf.ts";
import { walksOfRules } from "./walksOfRules.ts";

walksOfRules(15);

it("the number of walks is bounded by the branches, not by the paths", () => {
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
