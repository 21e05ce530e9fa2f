import { expect, test } from "vitest";
import { buildCrisis } from "../src/author/buildCrisis.ts";
import { checkCrisis } from "../src/understand/crisis.ts";
import { readCorpus } from "./crisisCorpus.ts";

const data = buildCrisis();
const rulesOnly = buildCrisis(false);

test("each rule is fired by a line of the corpus", () => {
  const fired = new Set([...readCorpus("train")].flatMap(({ text }) => checkCrisis(text, data).rules));
  expect(data.rules.map(({ id }) => id).filter((id) => !fired.has(id))).toEqual([]);
});

test("the second stage raises the soft line only", () => {
  for (const { text } of readCorpus("train")) {
    const [plain, both] = [checkCrisis(text, rulesOnly).tier, checkCrisis(text, data).tier];
    expect(both === plain || (plain === "none" && both === "soft")).toBe(true);
  }
});
