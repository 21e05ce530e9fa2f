import type { StateWords } from "../../../core/guide/words.ts";
import { pseudoBlocks } from "./pseudoBlocks.ts";
import { pseudoText } from "./pseudoText.ts";

/** The words of one state in the pseudo-locale. `lang` is the language they are made from. */
export function pseudoState(
  { heading, body, steps, after, closing, short, answers }: StateWords,
  lang: string,
): StateWords {
  return {
    heading: pseudoText(heading),
    body: pseudoBlocks(body, lang),
    ...(steps && { steps: steps.map(({ id, c }) => ({ id, c: pseudoBlocks(c, lang) })) }),
    ...(after && { after: pseudoBlocks(after, lang) }),
    ...(closing && { closing: pseudoText(closing) }),
    ...(short && { short: pseudoText(short) }),
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, { label, help }]) => [
        id,
        { label: pseudoText(label), ...(help && { help: pseudoText(help) }) },
      ]),
    ),
  };
}
