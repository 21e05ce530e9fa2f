import { expect, it } from "vitest";
import { readLarge } from "../testing/readLarge.ts";

it("checks a flow of 300 states, and warns of its size", async () => {
  const { problems, states } = await readLarge(300);
  expect(problems.map(({ file, level, value }) => [file, level, value])).toEqual([
    ["flows/large.yaml", "warning", "300"],
  ]);
  expect(states).toBe(300);
});
