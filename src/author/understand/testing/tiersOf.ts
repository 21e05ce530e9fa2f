import fc from "fast-check";
import { checkCrisis } from "../../../understand/crisis.ts";
import type { CrisisData } from "../../../understand/crisis/types.ts";

const word = fc.constantFrom(
  "i",
  "want",
  "not",
  "die",
  "kill",
  "myself",
  "no",
  "quiero",
  "morir",
  "988",
  "💊",
  "\u200b",
  "<b>",
  "…",
  ".",
  "to",
  "dont",
  "*",
  "!",
  "@self",
  "..3",
  "^",
  "$",
  "(a|b)",
  "\ud800",
  "constructor",
  "__proto__",
  "ß",
  "İ",
);
// Also halves of characters, which no text should hold.
const unit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));
const message = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: unit }), {
      maxLength: 11,
      size: "max",
    }),
    fc.constantFrom("", " ", " "),
  )
  .map(([words, between]) => words.join(between));

/** The tiers that so many random messages are given. Throws with the shortest message that makes the check throw. */
export function tiersOf(runs: number, data: CrisisData): ReadonlySet<string> {
  const tiers = new Set<string>();
  fc.assert(
    fc.property(message, (text) => {
      tiers.add(checkCrisis(text, data).tier);
    }),
    { numRuns: runs },
  );
  return tiers;
}
