import { expect, it } from "vitest";
import { nearest } from "./nearest.ts";

it.each([
  ["gaurd", ["guard", "target"], "guard"],
  ["untired", ["untried", "knows"], "untried"],
  ["leafs", ["leaves", "kettle"], "leaves"],
  ["on", ["id", "initial"], undefined],
  ["version", ["id", "initial", "states"], undefined],
  ["", ["id"], undefined],
])("%s", (word, names, meant) => {
  expect(nearest(word, names)).toBe(meant);
});
