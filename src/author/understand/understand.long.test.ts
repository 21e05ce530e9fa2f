import { expect, it } from "vitest";
import { hearAll } from "./testing/hearing.ts";

it("bears 100,000 random and hostile messages", () => {
  expect(hearAll(100_000)).toBe(100_000);
});
