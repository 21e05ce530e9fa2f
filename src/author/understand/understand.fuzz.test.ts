import fc from "fast-check";
import { expect, it } from "vitest";
import { normalise } from "../../understand/normalise.ts";
import { openIndex } from "../../understand/openIndex.ts";
import type { Situation } from "../../understand/situation.ts";
import { sampleIndex } from "../testing/sampleIndex.ts";
import { understand } from "../../understand/understand.ts";

const open = openIndex(sampleIndex());
const situation: Situation = {
  at: "start",
  answers: [
    { say: "dry", label: "No water" },
    { say: "beans", label: "Yes, beans" },
  ],
  forbidden: new Set(["power"]),
  tried: new Set(),
  misses: 0,
};
const hear = (text: string) => understand(text, open, situation, () => ({ tier: "none" }));
const RUNS = 100_000;

const nasty = fc.constantFrom(
  "\u202e",
  "\u200f",
  "\u200b",
  "\u2066",
  "\ufeff",
  "\0",
  "\ud800",
  "\udc00",
  "\ufdfa",
  "e\u0301\u0301\u0301",
  "🫠",
  "👩‍👩‍👧‍👦",
  "Ⅷ",
  "ﬃ",
  "İ",
  "ß",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "&lt;",
  "' OR 1=1 --",
  "${x}",
  "{{x}}",
  "__proto__",
  "constructor",
  "toString",
  "../../etc/passwd",
  "%00",
  "\\",
  "\n",
  "\t",
  "tank",
  "beans",
  "the first one",
  "no",
  "yes",
  "error w1",
  "aaaaaaaaaaaaaaaa",
  "مرحبا",
  "你好",
  "कखग",
);
const hostile = fc
  .array(fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 12 })
  .map((parts) => parts.join(""));

it("bears 100,000 random and hostile messages", () => {
  let heard = 0;
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: "grapheme", maxLength: 60 })), (text) => {
      heard++;
      const { kind, scores } = hear(text);
      return kind !== "crisis" && Object.values(scores).every((score) => score >= 0 && score <= 1);
    }),
    { numRuns: RUNS, seed: 7 },
  );
  expect(heard).toBe(RUNS);
}, 120_000);

/** Every part of the work is bounded by what `normalise` lets through, and `normalise` reads 1,500 characters. */
it("lets through no more than 160 words of 24 letters, whatever is pasted", () => {
  const pastes = ["a", "a ", "ab", "\ufdfa", "e\u0301", "<b>", "\u200b", "1a", "🫖 ", "ﬃ "].map((part) =>
    part.repeat(Math.ceil(1_000_000 / part.length)),
  );
  for (const paste of pastes) {
    const words = normalise(paste);
    expect(words.length).toBeLessThanOrEqual(160);
    expect(Math.max(0, ...words.map((word) => word.length))).toBeLessThanOrEqual(24);
  }
});

it("takes no longer for a megabyte than for its first 1,500 characters", () => {
  for (const part of ["xqzj wvkp ", "no water ", "aab", "a\u0301", "<i>"]) {
    const paste = part.repeat(Math.ceil(1_000_000 / part.length));
    hear(paste);
    const start = performance.now();
    hear(paste);
    // A bound with room for a busy machine: unbounded work on a megabyte takes minutes.
    expect(performance.now() - start).toBeLessThan(500);
  }
});
