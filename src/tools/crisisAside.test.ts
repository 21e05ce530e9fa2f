import { expect, test } from "vitest";
import { crisisAside } from "./crisisAside.ts";
import { readCorpus } from "./crisisCorpus.ts";

const root = `${import.meta.dirname}/../..`;

test("every sentence stands in the file that its hash says", () => {
  expect(readCorpus(root, "aside").filter(({ text }) => !crisisAside(text))).toEqual([]);
  expect(readCorpus(root, "train").filter(({ text }) => crisisAside(text))).toEqual([]);
});
