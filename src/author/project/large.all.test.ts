import { expect, it } from "vitest";
import { readLarge } from "../testing/readLarge.ts";

// A check whose time grows with the square takes minutes. No guide has a hundredth of it.
it("checks a flow of 3,000 states to its end, and warns of its size", async () => {
  const { problems, states } = await readLarge(3000);
  expect(problems.map(({ file, level, value }) => [file, level, value])).toEqual([
    ["flows/large.yaml", "warning", "3000"],
  ]);
  expect(states).toBe(3000);
});
