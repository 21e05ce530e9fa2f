import type { AnswerWords, Variant, WrittenWords } from "../../../core/guide/words.ts";
import { pseudoBlocks } from "./pseudoBlocks.ts";
import { pseudoText } from "./pseudoText.ts";

/** The words of one state in the pseudo-locale, for the same readers. `lang` is the language they are made from. */
export function pseudoState(written: WrittenWords, lang: string): WrittenWords {
  const { heading, body, steps, after, closing, short, answers, vary } = written;
  return {
    heading: pseudoText(heading),
    body: pseudoBlocks(body, lang),
    ...(steps && { steps: steps.map((step) => ({ ...step, c: pseudoBlocks(step.c, lang) })) }),
    ...(after && { after: pseudoBlocks(after, lang) }),
    ...(closing && { closing: pseudoText(closing) }),
    ...(short && { short: pseudoText(short) }),
    answers: pseudoAnswers(answers),
    ...(vary && { vary: vary.map(pseudoVariant) }),
  };
}

function pseudoVariant({ when, heading, closing, answers }: Variant): Variant {
  return {
    when,
    ...(heading && { heading: pseudoText(heading) }),
    ...(closing && { closing: pseudoText(closing) }),
    ...(answers && { answers: pseudoAnswers(answers) }),
  };
}

function pseudoAnswers(answers: WrittenWords["answers"]): Record<string, AnswerWords> {
  return Object.fromEntries(
    Object.entries(answers).map(([id, { label, help }]) => [
      id,
      { label: pseudoText(label), ...(help && { help: pseudoText(help) }) },
    ]),
  );
}
