import type { Flow } from "../../core/flow.ts";
import { didYouMean } from "../didYouMean.ts";
import type { Place, Tell } from "../problem.ts";
import type { WordsFolder } from "../readWords.ts";

/** Every state and answer of the flow has words in this locale, and no words are left over. */
export function checkWords(
  flow: Flow,
  words: WordsFolder,
  stateAt: (state: string) => Place,
  tell: Tell,
): void {
  for (const [id, { on, tags }] of Object.entries(flow.states)) {
    const said = words.states[id];
    const answers = Object.keys(on ?? {});
    if (!said) {
      const { file, line } = stateAt(id);
      tell(
        { file: `${words.folder}/${id}.md`, line: 1 },
        id,
        `a ${tags[0]} without words (${file}:${line})`,
        'Add the file: front matter, then "# …".',
      );
      continue;
    }
    for (const answer of answers) {
      if (!Object.hasOwn(said.words.answers, answer)) {
        tell(said.answersAt, answer, "an answer without a label", `Add "${answer}: …" under "answers".`);
      }
    }
    for (const answer of Object.keys(said.words.answers)) {
      if (!answers.includes(answer))
        tell(
          said.answerAt(answer),
          answer,
          "a label for an answer that the state does not have",
          didYouMean(answer, answers, "answers"),
        );
    }
  }
}
