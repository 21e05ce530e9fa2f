import type { ProjectGuide } from "../project.ts";
import { sentenceHash } from "./sentenceHash.ts";
import { sentencesOf } from "./sentencesOf.ts";

/** How an article differs from the one that a guide was made from. */
export interface Trace {
  /** Sentences that no fact of the ledger stands for. */
  readonly added: readonly string[];
  /** Facts whose sentence is gone or was changed, and the states that rest on them. */
  readonly gone: readonly {
    readonly fact: string;
    readonly says: string;
    readonly states: readonly string[];
  }[];
}

/** Compares an article's text with the fact ledger of a guide. */
export function traceArticle(
  article: string,
  { ledger, cites }: Pick<ProjectGuide, "ledger" | "cites">,
): Trace {
  const facts = Object.entries(ledger.facts ?? {});
  const known = new Set(facts.map(([, { sha256 }]) => sha256));
  const sentences = sentencesOf(article);
  const there = new Set(sentences.map(sentenceHash));
  const gone = facts
    .filter(([, { sha256 }]) => !there.has(sha256))
    .map(([fact, { fact: says }]) => ({
      fact,
      says,
      states: Object.keys(cites).filter((state) => cites[state]?.includes(fact)),
    }));
  return { added: [...new Set(sentences)].filter((sentence) => !known.has(sentenceHash(sentence))), gone };
}
