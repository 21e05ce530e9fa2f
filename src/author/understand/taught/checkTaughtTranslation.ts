import type { Tell } from "../../problems/problem.ts";
import type { PhraseBank } from "../phrases/phraseBank.ts";

/** Tells what a translation can't be taught by typed words, though its source can. */
export function checkTaughtTranslation(source: PhraseBank, own: PhraseBank, tell: Tell): void {
  const has = new Set(own.facts.map(({ fact, value }) => `${fact}=${value}`));
  for (const { fact, value, where } of source.facts)
    if (!has.has(`${fact}=${value}`))
      tell(
        { file: `content/${own.locale}/${own.guide}/phrases.yaml`, line: 1 },
        `${fact}=${value}`,
        `is taught by words in the source (${where.file}:${where.line}) and not here`,
        `Add "${value}: [words, …]" below "facts: ${fact}:", as members of this language say it.`,
        "unsettled",
      );
}
