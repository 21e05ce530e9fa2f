import { didYouMean } from "../reading/didYouMean.ts";
import type { FlowFile } from "../flow/flowFile.ts";
import type { Tell } from "../problem.ts";
import type { WordsFolder } from "../words/readWords.ts";

/** Every state and answer of the flow has words in this locale, and no words are left over. */
export function checkWords({ flow, wrong, at }: FlowFile, words: WordsFolder, tell: Tell): void {
  if (Object.keys(words.states).length === 0) {
    const file = `${words.folder}/${flow.initial}.md`;
    tell(
      { file, line: 1 },
      flow.id,
      "there are no words of this guide here",
      "Add one file a state: <state>.md.",
    );
    return;
  }
  for (const [id, { on, tags }] of Object.entries(flow.states)) {
    // What a state of the wrong shape needs can't be known.
    if (wrong.has(id)) continue;
    const said = words.states[id];
    const answers = Object.keys(on ?? {});
    if (!said) {
      const { file, line } = at(["states", id], "key");
      const what = `this ${tags[0]} has no words (${file}:${line})`;
      tell(
        { file: `${words.folder}/${id}.md`, line: 1 },
        id,
        what,
        'Add the file: front matter, then "# …".',
      );
      continue;
    }
    if (said.broken) continue;
    for (const answer of answers) {
      if (Object.hasOwn(said.words.answers, answer)) continue;
      tell(said.answersAt, answer, "an answer without a label", `Add "${answer}: …" under "answers".`);
    }
    for (const answer of Object.keys(said.words.answers)) {
      if (answers.includes(answer)) continue;
      const what = "a label for an answer that the state does not have";
      tell(said.answerAt(answer), answer, what, didYouMean(answer, answers, "answers"));
    }
  }
}
