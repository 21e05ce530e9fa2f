import type { StateWords } from "../../core/words.ts";
import { pseudoBlocks } from "./pseudoBlocks.ts";
import { pseudoText } from "./pseudoText.ts";

/** The words of one state in the pseudo-locale. */
export function pseudoState({
  heading,
  body,
  steps,
  after,
  closing,
  short,
  answers,
}: StateWords): StateWords {
  return {
    heading: pseudoText(heading),
    body: pseudoBlocks(body),
    ...(steps && { steps: steps.map(({ id, c }) => ({ id, c: pseudoBlocks(c) })) }),
    ...(after && { after: pseudoBlocks(after) }),
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
