import { noneOfThese, whatIsLeft } from "../../core/guide/left.ts";
import { didYouMean } from "../reading/didYouMean.ts";
import type { GuideFile } from "../language/guideFile.ts";
import type { GuideSource } from "../language/guideSource.ts";
import type { Tell } from "../problems/problem.ts";
import type { WordsFolder } from "../words/readWords.ts";
import { hasUsualPart, hasUsualWords, writtenStates } from "../words/writtenStates.ts";

/**
 * Every question, cause and outcome, and every answer, has words in this locale, and no words are left over. What is
 * there without being written has words of its own, and may have others.
 */
export function checkWords(
  { source, wrong, at }: Pick<GuideFile, "source" | "wrong" | "at">,
  words: WordsFolder,
  tell: Tell,
): void {
  const [first] = [...source.questions, ...source.causes];
  if (Object.keys(words.states).length === 0 && first) {
    const file = `${words.folder}/${first.id}.md`;
    const instead = "Add one file for each question and cause: <id>.md.";
    tell({ file, line: 1 }, source.id, "there are no words of this guide here", instead);
    return;
  }
  checkShorts(source, words, tell);
  const missing = [...writtenStates(source).keys()].filter((id) => !words.states[id] && !hasUsualWords(id));
  // One file that is nobody's and one that is missing are one mistake, which was told: a name was changed.
  const isRenamed = missing.length === 1 && words.strays.length === 1;
  for (const [id, kind] of writtenStates(source)) {
    const path = [...source.questions, ...source.causes, ...source.outcomes].find(
      (one) => one.id === id,
    )?.path;
    // What a state of the wrong shape needs can't be known.
    if (path && wrong.touches(...path)) continue;
    const said = words.states[id];
    if (!said) {
      if (hasUsualWords(id) || !path || isRenamed) continue;
      const { file, line } = at(path, "key");
      const instead = 'Add the file: labels between two lines of "---", then "# …".';
      tell(
        { file: `${words.folder}/${id}.md`, line: 1 },
        id,
        `this ${kind} has no words (${file}:${line})`,
        instead,
      );
      continue;
    }
    if (said.broken) continue;
    const answers = answersOf(source, id);
    for (const answer of answers) {
      if (Object.hasOwn(said.words.answers, answer) || id === whatIsLeft) continue;
      if (hasUsualPart(source, id, `answer:${answer}`)) continue;
      tell(said.answersAt, answer, "an answer without a label", `Add "${answer}: …" under "answers".`);
    }
    const labels = new Map<string, string>();
    const tellSame = (answer: string, label: string, same: string | undefined) => {
      if (same === undefined) return;
      const what = `the label of "${same}", too, so nobody can choose between them`;
      tell(said.answerAt(answer), label, what, "Say what is different.");
    };
    for (const [answer, { label }] of Object.entries(said.words.answers)) {
      if (answers.includes(answer)) {
        tellSame(answer, label, labels.get(label));
        labels.set(label, answer);
        continue;
      }
      const what = `a label for an answer that this ${kind} does not have`;
      tell(said.answerAt(answer), answer, what, didYouMean(answer, answers, "answers"));
    }
  }
}

/** Two causes that lists call the same can't be told apart there. */
function checkShorts({ causes }: GuideSource, { states }: WordsFolder, tell: Tell): void {
  const shorts = new Map<string, string>();
  for (const { id } of causes) {
    const { words, parts, file } = states[id] ?? {};
    const short = words?.short;
    if (short === undefined) continue;
    const same = shorts.get(short);
    shorts.set(short, id);
    if (same === undefined) continue;
    const place = parts?.["short"]?.place ?? { file: file ?? "", line: 1 };
    tell(
      place,
      short,
      `the "short" of "${same}", too, so lists name both the same`,
      "Say what is different.",
    );
  }
}

/** The answers that can ever be given in a state, in the author's order. */
function answersOf({ questions, causes }: GuideSource, id: string): readonly string[] {
  const cause = causes.find((one) => one.id === id);
  if (cause) return [...new Set([...cause.closings, ...cause.answers.map((answer) => answer.id)])];
  if (id === whatIsLeft) return [...causes.flatMap((one) => (one.last ? [] : one.id)), noneOfThese];
  return questions.find((one) => one.id === id)?.answers.map((answer) => answer.id) ?? [];
}
