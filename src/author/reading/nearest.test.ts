import { expect, it } from "vitest";
import { nearest } from "./nearest.ts";

it.each([
  ["cuases", ["causes", "closings"], "causes"],
  ["unles", ["unless", "unlist"], "unless"],
  ["leafs", ["leaves", "kettle"], "leaves"],
  ["on", ["id", "only"], undefined],
  ["version", ["id", "questions", "causes"], undefined],
  ["", ["id"], undefined],
])("%s", (word, names, meant) => {
  expect(nearest(word, names)).toBe(meant);
});
