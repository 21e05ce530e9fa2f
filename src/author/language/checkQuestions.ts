import type { TellPath } from "./guideFile.ts";
import { factsNeeded, type GuideSource, listsOf } from "./guideSource.ts";
import type { WrongPaths } from "./wrongPaths.ts";

const mostAnswers = 8;

/** Each question can be answered, not in too many ways, and something leads to it, as to each outcome of the author's. */
export function checkQuestions(guide: GuideSource, wrong: WrongPaths, tell: TellPath): void {
  for (const { id, asks, answers, path } of guide.questions) {
    if (wrong.has(...path)) continue;
    if (answers.length === 0 && !wrong.touches(...path))
      tell(
        { path, part: "key" },
        id,
        "nothing can be answered here",
        'Write "answer: place" lines, or "asks: fact".',
      );
    if (answers.length > mostAnswers) {
      const instead = `Offer at most ${mostAnswers}: ${asks === undefined ? "" : "fewer values, or "}ask in two steps.`;
      tell({ path, part: "key" }, id, `${answers.length} answers at once`, instead);
    }
  }
  for (const { id, closings, answers, path } of guide.causes) {
    const all = new Set([...closings, ...answers.map((one) => one.id)]);
    if (all.size > mostAnswers)
      tell({ path, part: "key" }, id, `${all.size} answers at once`, `Offer at most ${mostAnswers}.`);
  }

  // A name that is wrong may have been meant to lead here.
  const lists = listsOf(guide);
  if (lists.flat().some((place) => wrong.touches(...place.path))) return;
  const named = new Set(lists.flat().map(({ to }) => to));
  const needed = factsNeeded(guide);
  for (const { id, asks, path } of guide.questions.slice(1)) {
    if (named.has(id) || (asks !== undefined && needed.has(asks))) continue;
    tell({ path, part: "key" }, id, "nothing leads to this question", "Name it on a list, or remove it.");
  }
  for (const { id, countsAs, path } of guide.outcomes) {
    if (path.length > 0 && countsAs !== "person" && !named.has(id) && !closes(id))
      tell({ path, part: "key" }, id, "nothing leads to this outcome", "Name it on a list, or remove it.");
  }
}

/** A closing answer of causes leads to these outcomes. */
function closes(outcome: string): boolean {
  return ["solved", "later", "know-why"].includes(outcome);
}
