import type { Article, ArticleBlock } from "../../article/article.ts";
import { sentencesOfArticle, sentencesOfBlock } from "../../facts/sentencesOfArticle.ts";
import { kindsOf } from "../tongue/kindsOf.ts";
import type { Kind, Said } from "./plan.ts";
import type { Tongue } from "../tongue/tongue.ts";

/** The sentences of an article with the numbers that they have in the ledger. */
export interface FactBook {
  readonly entries: readonly {
    readonly id: string;
    readonly section?: string;
    readonly sentence: string;
    readonly kind: Kind | undefined;
  }[];
  /** The numbers of all sentences of a block. */
  readonly numbers: (block: ArticleBlock) => readonly string[];
  /** A whole block, or some of its sentences. Words rest on nothing that a label or a link says. */
  readonly said: (block: ArticleBlock, sentences?: readonly string[]) => Said;
}

export function factBook(article: Article, tongue: Tongue): FactBook {
  const kinds = kindsOf(article.blocks, tongue);
  const entries = sentencesOfArticle(article).map(({ text, section }, n) => ({
    id: `F${n + 1}`,
    sentence: text,
    kind: kinds.get(text),
    ...(section !== undefined && { section }),
  }));
  const ids = new Map(entries.map(({ id, sentence }) => [sentence, id]));
  const numbers = (sentences: readonly string[]) => [
    ...new Set(sentences.flatMap((one) => ids.get(one) ?? [])),
  ];
  const saysSomething = (sentence: string) => {
    const kind = kinds.get(sentence);
    return kind === undefined || kind === "heading";
  };
  return {
    entries,
    numbers: (block) => numbers(sentencesOfBlock(block)),
    said: (block, sentences = sentencesOfBlock(block)) => ({
      text: sentences.length > 0 ? sentences.join(" ") : block.text,
      facts: numbers(sentences.filter(saysSomething)),
      links: block.links,
      marked: block.marked,
    }),
  };
}
