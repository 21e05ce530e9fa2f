import fc from "fast-check";
import { openIndex } from "../../../understand/openIndex.ts";
import type { Situation } from "../../../understand/situation.ts";
import { understand } from "../../../understand/understand.ts";
import { sampleIndex } from "../../testing/sampleIndex.ts";

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
/** What is understood in an invented guide. */
export const hear = (text: string) => understand(text, open, situation, () => ({ tier: "none" }));

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

/** Hears so many random and hostile messages, and gives how many. Throws unless all scores are from 0 to 1. */
export function hearAll(runs: number): number {
  let heard = 0;
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: "grapheme", maxLength: 60 })), (text) => {
      heard++;
      const { kind, scores } = hear(text);
      return kind !== "crisis" && Object.values(scores).every((score) => score >= 0 && score <= 1);
    }),
    { numRuns: runs, seed: 7 },
  );
  return heard;
}
