import type { Flow } from "../../core/guide/flow.ts";
import type { PhraseIndex } from "../../understand/phraseIndex.ts";
import type { Tell } from "../problem.ts";
import { readTypedWords } from "../words/readTypedWords.ts";
import { buildIndex } from "./buildIndex.ts";
import { checkPhrases } from "./checkPhrases.ts";
import { checkTypedWords } from "./checkTypedWords.ts";
import { readPhrases } from "./readPhrases.ts";

/**
 * Reads, checks and builds the phrases of a guide in one locale. `undefined` if it has none there. What is wrong is
 * told; the index is made of what can be used, so look at the problems first.
 */
export function buildGuideIndex(
  root: string,
  flow: Flow,
  locale: string,
  tell: Tell,
): PhraseIndex | undefined {
  const bank = readPhrases(root, flow.id, locale, tell);
  if (!bank) return undefined;
  checkPhrases(bank, flow, tell);
  const words = readTypedWords(root, flow.id, locale, tell);
  checkTypedWords(words, bank, flow, tell);
  const says = Object.fromEntries(Object.entries(words).map(([key, { text }]) => [key, text]));
  return bank.groups.some(({ kind }) => kind) ? { ...buildIndex(bank), says } : undefined;
}
