import { expect, it } from "vitest";
import { readByLuck } from "./testing/readByLuck.ts";

it("a hundred thousand random strings are refused or harmless", () => {
  expect(readByLuck(100_000)).toBeLessThan(200);
});
