import type { Article } from "../article/article.ts";
import type { Ledger } from "./ledgerShape.ts";
import { likeness, type Words, wordsOf } from "./likeness.ts";
import { sentenceHash } from "./sentenceHash.ts";
import { type ArticleSentence, sentencesOfArticle } from "./sentencesOfArticle.ts";
import { sentencesOf } from "./sentencesOf.ts";

/** A fact whose sentence the article has no more. */
export interface GoneFact {
  readonly fact: string;
  /** What the ledger says of it. */
  readonly says: string;
  /** Its sentence, where the article's text was kept. */
  readonly was?: string;
  readonly sha256: string;
  /** The sentences that may have become of it, the most alike first. */
  readonly alike: readonly Candidate[];
}

export interface Candidate {
  readonly sentence: ArticleSentence;
  readonly score: number;
  /** No fact stands for it yet. */
  readonly isNew: boolean;
}

/** How an article differs from its ledger. */
export interface Compared {
  /** Sentences that no fact stands for. */
  readonly added: readonly ArticleSentence[];
  readonly gone: readonly GoneFact[];
}

/** What is less alike than this is another sentence: words such as "the" and "you" stand in all. */
const leastAlike = 0.25;
const mostCandidates = 3;

/**
 * Compares an article with a ledger. `kept` is the article's text as the ledger knew it, where that may be kept: then likeness
 * is to the old sentence, else to what the fact says of it in other words.
 */
export function compareArticle(
  article: Article,
  { facts = {} }: Ledger,
  kept: readonly ArticleSentence[],
): Compared {
  const sentences = sentencesOfArticle(article);
  const known = new Set(Object.values(facts).map(({ sha256 }) => sha256));
  // Ledgers of 0.1 end a sentence where "e.g. the" does. Such pieces are there as long as the whole is.
  const pieces = sentences.map(({ text }) => sentencesOf(text).map(sentenceHash));
  const whole = sentences.map(({ text }) => sentenceHash(text));
  // A title is no sentence of an article; but a ledger may have taken it for one.
  const there = new Set([...whole, ...pieces.flat(), sentenceHash(article.title)]);
  const isKnown = (n: number) => {
    const parts = pieces[n] ?? [];
    return known.has(whole[n] ?? "") || (parts.length > 1 && parts.every((one) => known.has(one)));
  };
  const all = sentences.map((sentence, n) => ({
    sentence,
    isNew: !isKnown(n),
    words: wordsOf(sentence.text),
  }));
  const old = new Map(kept.map((sentence) => [sentenceHash(sentence.text), sentence]));

  const missing = Object.entries(facts).filter(([, { sha256 }]) => !there.has(sha256));
  // What facts of one sentence say is each a part of it.
  const said = new Map<string, Words[]>();
  for (const [, { sha256, fact }] of missing)
    // What nobody has written yet says nothing of its sentence.
    if (!fact.startsWith("TODO:")) said.set(sha256, [...(said.get(sha256) ?? []), wordsOf(fact)]);
  const gone = missing.map(([fact, { fact: says, sha256, section }]): GoneFact => {
    const was = old.get(sha256)?.text;
    const parts = was === undefined ? (said.get(sha256) ?? []) : [wordsOf(was)];
    const alike = all
      .map(({ sentence, isNew, words }): Candidate => {
        const most = Math.max(0, ...parts.map((part) => likeness(part, words)));
        // A sentence that another fact stands for may have taken this one in, but seldom has.
        const isNear = section !== undefined && sentence.section === section;
        const least = parts.length === 0 && isNew && isNear ? leastAlike : 0;
        const score = Math.max(least, most * (isNew ? 1 : 0.5)) + (isNear ? 0.001 : 0);
        return { sentence, isNew, score };
      })
      .filter(({ score }) => score >= leastAlike)
      .sort((one, other) => other.score - one.score)
      .slice(0, mostCandidates);
    return { fact, says, sha256, ...(was !== undefined && { was }), alike };
  });
  return { added: all.filter(({ isNew }) => isNew).map(({ sentence }) => sentence), gone };
}
