import type { Article, ArticleBlock } from "../article/article.ts";
import { sentencesOfArticle, sentencesOfBlock } from "../facts/sentencesOfArticle.ts";
import type { Said } from "./plan.ts";

/** The sentences of an article with the numbers that they have in the ledger. */
export interface FactBook {
  readonly entries: readonly { readonly id: string; readonly section?: string; readonly sentence: string }[];
  /** The facts that these sentences are. */
  readonly factsOf: (sentences: readonly string[]) => readonly string[];
  /** A whole block, or some of its sentences. */
  readonly said: (block: ArticleBlock, sentences?: readonly string[]) => Said;
}

export function factBook(article: Article): FactBook {
  const entries = sentencesOfArticle(article).map(({ text, section }, n) => ({
    id: `F${n + 1}`,
    sentence: text,
    ...(section !== undefined && { section }),
  }));
  const ids = new Map(entries.map(({ id, sentence }) => [sentence, id]));
  const factsOf = (sentences: readonly string[]) => [
    ...new Set(sentences.flatMap((one) => ids.get(one) ?? [])),
  ];
  return {
    entries,
    factsOf,
    said: (block, sentences = sentencesOfBlock(block)) => ({
      text: sentences.length > 0 ? sentences.join(" ") : block.text,
      facts: factsOf(sentences),
      links: block.links,
      marked: block.marked,
    }),
  };
}
