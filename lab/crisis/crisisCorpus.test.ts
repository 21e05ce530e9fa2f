import { expect, test } from "vitest";
import { buildCrisis } from "../../src/author/understand/crisis/buildCrisis.ts";
import { checkCrisis } from "../../src/understand/crisis.ts";
import { readCorpus } from "./crisisCorpus.ts";
import { readVoices } from "../voices/readVoices.ts";

const data = buildCrisis();
const rulesOnly = buildCrisis(false);
const checked = [...readCorpus("train"), ...readVoices("train")].map(({ text }) => ({
  text,
  plain: checkCrisis(text, rulesOnly),
  both: checkCrisis(text, data),
}));

test("each rule is fired by a line of the corpus", () => {
  const fired = new Set(checked.flatMap(({ both }) => both.rules));
  expect(data.rules.map(({ id }) => id).filter((id) => !fired.has(id))).toEqual([]);
});

test("the second stage raises the soft line, or turns a card of figurative rules alone into it", () => {
  const figurative = new Set(data.rules.filter((rule) => rule.figurative).map(({ id }) => id));
  const cards = new Set(data.rules.filter(({ tier }) => tier === "card").map(({ id }) => id));
  const wrong = checked.filter(({ plain, both }) => {
    if (both.tier === plain.tier) return false;
    const allowed = plain.tier === "none" || plain.rules.every((id) => !cards.has(id) || figurative.has(id));
    return both.tier !== "soft" || !allowed;
  });
  expect(wrong).toEqual([]);
});
