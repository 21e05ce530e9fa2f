import { expect, test } from "vitest";
import { crisisAside } from "./crisisAside.ts";
import { readCorpus } from "./crisisCorpus.ts";

test("every sentence stands in the file that its hash says", () => {
  expect(readCorpus("aside").filter(({ text }) => !crisisAside(text))).toEqual([]);
  expect(readCorpus("train").filter(({ text }) => crisisAside(text))).toEqual([]);
});
