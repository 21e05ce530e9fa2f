import { expect, it } from "vitest";
import type { Flow } from "../../../core/guide/flow.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { samplePhrases } from "../../testing/sampleIndex.ts";
import type { Problem, Tell } from "../../problems/problem.ts";
import { checkTaught } from "./checkTaught.ts";
import { checkTaughtTranslation } from "./checkTaughtTranslation.ts";
import { factPhrases } from "./factPhrases.ts";
import type { PhraseBank, TaughtValue } from "../phrases/phraseBank.ts";

const values = ["tall", "small", "built", "unsure", "yes", "dont"] as const;
const flow: Flow = {
  id: "coffee",
  initial: "kind",
  told: { paid: ["card"] },
  states: {
    kind: {
      tags: ["question"],
      meta: { asks: "kind" },
      on: Object.fromEntries(
        values.map((kind) => [kind, [{ target: "end", actions: { type: "learn", params: { kind } } }]]),
      ),
    },
    end: { type: "final", tags: ["outcome"] },
  },
};
const labels = {
  tall: "A tall machine (Tower)",
  small: "Small",
  built: "It is built in",
  unsure: "I don't know",
  yes: "Yes, tall",
  dont: "I dont see it",
};
const words: GuideWords = {
  guide: "coffee",
  locale: "en",
  title: "",
  summary: "",
  source: { href: "", checked: "" },
  version: "",
  states: {
    kind: {
      heading: "",
      body: [],
      answers: Object.fromEntries(Object.entries(labels).map(([say, label]) => [say, { label }])),
    },
  },
  facts: { paid: { values: { card: "I paid by card" } } },
};
const where = { file: "sample", line: 9 };
const teaching = (fact: string, value: string, ...says: string[]): TaughtValue => ({
  fact,
  value,
  phrases: says.map((text) => ({ text, where })),
  where,
});
const bank = (...facts: TaughtValue[]): PhraseBank => ({ ...samplePhrases(), facts });

it("takes labels that say enough, and puts what the author wrote before them", () => {
  expect(factPhrases(bank(teaching("kind", "built", "small", "in the wall")), flow, words)).toEqual({
    kind: { built: "small\nin the wall\nbuilt in", tall: "tall machine tower\ntall machine" },
    paid: { card: "paid by card" },
  });
});

function problems(run: (tell: Tell) => void): readonly string[] {
  const found: Problem[] = [];
  run((place, value, what, instead, level = "error") =>
    found.push({ ...place, value, what, instead, level }),
  );
  return found.map(({ value, what, instead }) => `${value}: ${what}. ${instead}`);
}

it("tells facts and values that are not there, and words that say nothing or two things", () => {
  const told = bank(
    teaching("kinds", "tall", "tower"),
    teaching("kind", "tal", "spire"),
    teaching("kind", "tall", "is it", "tower"),
    teaching("kind", "small", "tower"),
  );
  expect(problems((tell) => checkTaught(told, flow, tell))).toEqual([
    'kinds: there is no fact "kinds". Write "kind".',
    'tal: "kind" has no such value. Write "tall".',
    "is it: is made of words without a meaning. Write what only such a member would type.",
    "tower: says kinds=tall in sample:9. Keep it where it is sure; if it may be either, remove both.",
    "tower: says kinds=tall in sample:9. Keep it where it is sure; if it may be either, remove both.",
  ]);
});

it("tells what a translation is not taught", () => {
  const own = { ...bank(teaching("kind", "tall", "torre")), locale: "es" };
  const source = bank(teaching("kind", "tall", "tower"), teaching("kind", "small", "little"));
  expect(problems((tell) => checkTaughtTranslation(source, own, tell))).toEqual([
    'kind=small: is taught by words in the source (sample:9) and not here. Add "small: [words, …]" below "facts: kind:", as members of this language say it.',
  ]);
});
