import { expect, it } from "vitest";
import { sentenceHash } from "./sentenceHash.ts";
import { sentencesOf } from "./sentencesOf.ts";
import { traceArticle } from "./traceArticle.ts";

const article =
  "Why is it cold?\n\n- The kettle may be off. Press “Boil.” Then wait.\nNOTES:\n* Tea, at 3.5 minutes!\n- \n—\n";

it("splits an article into sentences", () => {
  expect(sentencesOf(article)).toEqual([
    "Why is it cold?",
    "The kettle may be off.",
    "Press “Boil.”",
    "Then wait.",
    "Tea, at 3.5 minutes!",
  ]);
});

it("does not care for case, quotes and white space", () => {
  expect(sentenceHash(' press   "boil." ')).toBe(sentenceHash("Press “Boil.”"));
});

it("tells sentences that are new, and facts whose sentence is gone with the states that rest on them", () => {
  const facts = Object.fromEntries(
    sentencesOf(article).map((sentence, n) => [
      `F${n}`,
      { fact: `fact ${n}`, sha256: sentenceHash(sentence) },
    ]),
  );
  const ledger = { article: { href: "https://example.com", checked: "2026-11-24" }, facts };
  const cites = { kettle: ["F1", "F2"], wait: ["F3", "F1"] };
  expect(traceArticle(article, { ledger, cites })).toEqual({ added: [], gone: [] });
  const edited = article.replace("may be off", "is off");
  expect(traceArticle(edited, { ledger, cites })).toEqual({
    added: ["The kettle is off."],
    gone: [{ fact: "F1", says: "fact 1", states: ["kettle", "wait"] }],
  });
});
