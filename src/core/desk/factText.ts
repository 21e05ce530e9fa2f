import type { Flow } from "../guide/flow.ts";
import { answerWords, shortOf } from "../guide/names.ts";
import type { GuideWords } from "../guide/words.ts";
import { factName } from "./factName.ts";

/**
 * A fact in the words of the answer that stands for it, after its question's name. What an answer says besides says
 * enough alone. `undefined` for what no answer teaches: nobody could read it.
 */
export function factText(flow: Flow, words: GuideWords, fact: string, value: string): string | undefined {
  const named = factName(flow, fact, value);
  if (!named) return undefined;
  const { label } = answerWords(words, named.at, named.say);
  return named.isAsked ? `${shortOf(words, named.at)}: ${label}` : label;
}
