import type { TellPath } from "../guideFile.ts";
import { factsNeeded, type GuideSource, listsOf } from "../guideSource.ts";
import type { WrongPaths } from "../wrongPaths.ts";

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

  if (!knowsTargets(guide, wrong)) return;
  const named = new Set(listsOf(guide).flatMap((list) => list.map(({ to }) => to)));
  const needed = factsNeeded(guide);
  const knowsNeeds = guide.causes.every(({ path }) => !wrong.touches(...path));
  for (const { id, asks, path } of guide.questions.slice(1)) {
    if (named.has(id) || wrong.has(...path, "asks")) continue;
    if (asks !== undefined && (needed.has(asks) || !knowsNeeds)) continue;
    tell({ path, part: "key" }, id, "nothing leads to this question", "Name it on a list, or remove it.");
  }
  for (const { id, countsAs, path } of guide.outcomes) {
    if (path.length > 0 && countsAs !== "person" && !named.has(id) && !closes(id))
      tell({ path, part: "key" }, id, "nothing leads to this outcome", "Name it on a list, or remove it.");
  }
}

/** Whether every place that a list leads to is known: a name that is wrong may have been meant for any. */
export function knowsTargets(guide: GuideSource, wrong: WrongPaths): boolean {
  const all = [...guide.questions, ...guide.causes];
  return !(
    ["questions", "causes"].some((section) => wrong.has(section)) ||
    all.some(
      ({ path }) => wrong.has(...path) || wrong.has(...path, "answers") || wrong.has(...path, "instead"),
    ) ||
    all.some(({ answers }) => answers.some(({ then, path }) => !then && wrong.touches(...path))) ||
    listsOf(guide).some((list) => list.some(({ path }) => wrong.has(...path) || wrong.has(...path, "to")))
  );
}

/** A closing answer of causes leads to these outcomes. */
function closes(outcome: string): boolean {
  return ["solved", "later", "know-why"].includes(outcome);
}
