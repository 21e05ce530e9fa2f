import { expect, it } from "vitest";
import { readLarge } from "./testing/readLarge.ts";

// What is read of derived facts grows with the square: this many states take 20 s of one core, no guide has a tenth.
it("checks a flow of 1,000 states to its end, and warns of its size", async () => {
  const { problems, states } = await readLarge(1000);
  expect(problems.map(({ file, level, value }) => [file, level, value])).toEqual([
    ["flows/large.yaml", "warning", "1000"],
  ]);
  expect(states).toBe(1000);
});
