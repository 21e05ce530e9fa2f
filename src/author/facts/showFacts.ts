import type { Article } from "../article/article.ts";
import { type Problem, problemList } from "../problems/problem.ts";
import { openLedger } from "./openLedger.ts";
import { sentenceHash } from "./sentenceHash.ts";
import { sentencesOf } from "./sentencesOf.ts";
import { type ArticleSentence, sentencesOfArticle } from "./sentencesOfArticle.ts";

/** Which sentences of the article the facts of a ledger stand for. */
export interface ShownFacts {
  /** A line each, with section and number. */
  readonly lines: readonly string[];
  /** Numbers that are none of the ledger's, as sentences. */
  readonly refused: readonly string[];
}

/**
 * The sentence of each fact that is wanted, or of all. A ledger of somebody else's article has no sentences, so that nobody
 * could say which a number is; here they come from the article's file, and are written nowhere.
 */
export function showFacts(
  root: string,
  guide: string,
  article: Article,
  wanted: readonly string[],
): ShownFacts | readonly Problem[] {
  const { problems, tell } = problemList();
  const read = openLedger(root, guide, tell);
  if (!read || problems.some(({ level }) => level === "error")) return problems;
  const facts = read.ledger.facts ?? {};
  const sentences = byHash(article);
  // "F3,F4" is what somebody copies from the words of a guide.
  const ids = wanted.flatMap((one) => one.split(",")).filter(Boolean);
  const shown = ids.length > 0 ? ids.filter((id) => Object.hasOwn(facts, id)) : Object.keys(facts);
  const most = Math.max(0, ...shown.map((id) => id.length));
  return {
    lines: shown.map((id) => {
      const { text, section } = sentences.get(facts[id]?.sha256 ?? "") ?? {};
      const said = text ?? `(not in this file of the article; the ledger says: ${facts[id]?.fact})`;
      return `${id.padEnd(most)}  ${said}${section === undefined ? "" : `  [${section}]`}`;
    }),
    refused: ids
      .filter((id) => !Object.hasOwn(facts, id))
      .map((id) => `There is no fact ${id} in the ledger. Correct its number.`),
  };
}

/** Whole sentences, and the pieces that ledgers of 0.1 made of them. */
function byHash(article: Article): ReadonlyMap<string, ArticleSentence> {
  const whole = sentencesOfArticle(article);
  const pieces = whole.flatMap((one) => sentencesOf(one.text).map((text) => ({ ...one, text })));
  return new Map([{ text: article.title }, ...pieces, ...whole].map((one) => [sentenceHash(one.text), one]));
}
