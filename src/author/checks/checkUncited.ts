import type { GuideSource } from "../language/guideSource.ts";
import type { Tell } from "../problems/problem.ts";
import type { LedgerFile } from "../facts/readLedger.ts";
import type { WordsFolder } from "../words/readWords.ts";

/**
 * Each step and paragraph of a cause says what of the article it rests on: a warning where one does not, in a guide that has
 * written down what its article says. Questions ask, and ends are usual.
 */
export function checkUncited(
  { ledger }: LedgerFile,
  { causes }: GuideSource,
  { states }: WordsFolder,
  tell: Tell,
): void {
  if (Object.keys(ledger.facts ?? {}).length === 0) return;
  for (const { id } of causes) {
    const { facts = [], uncited = [], file = "" } = states[id] ?? {};
    if (uncited.length === 0) continue;
    if (facts.length === 0) {
      const instead =
        'Write "facts: [F1, …]" between the lines of "---", or "facts: none" if the article does not say it.';
      tell({ file, line: 1 }, id, "none of its text cites a fact of the article", instead, "warning");
    } else
      for (const { value, what, place } of uncited) {
        const here =
          what === "step" ? '"facts=F1" in its {#…}' : '"::: facts=F1" above it and ":::" below it';
        const instead = `Write "facts: [F1]" at the top of the file, or ${here}; "none" if the article does not say it.`;
        tell(place, value, `this ${what} cites no fact of the article`, instead, "warning");
      }
  }
}
