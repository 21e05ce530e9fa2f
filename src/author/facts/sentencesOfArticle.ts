import type { Article, ArticleBlock } from "../article/article.ts";
import { splitSentences } from "./splitSentences.ts";

/** A sentence of an article. */
export interface ArticleSentence {
  readonly text: string;
  /** The heading that it stands below; a heading's own section is itself. Missing above the first. */
  readonly section?: string;
}

/**
 * The sentences of an article in their order, as its ledger counts them: headings too, each once. The title is none: no text
 * can rest on it.
 */
export function sentencesOfArticle({ blocks }: Pick<Article, "blocks">): readonly ArticleSentence[] {
  const found = new Map<string, ArticleSentence>();
  let section: string | undefined;
  for (const block of blocks) {
    const sentences = sentencesOfBlock(block);
    if (block.type === "heading") section = sentences.join(" ") || section;
    for (const text of sentences)
      if (!found.has(text)) found.set(text, { text, ...(section !== undefined && { section }) });
  }
  return [...found.values()];
}

/**
 * The sentences of one part. A sign or a number that its list has in front is none of its words, whether the file says it as a
 * list or not; a label (`NOTES:`) says nothing. A piece of code is one sentence: it has no others.
 */
export function sentencesOfBlock({ type, text }: ArticleBlock): readonly string[] {
  const flat = text.replace(/\s+/g, " ").trim();
  if (type === "code") return /[\p{L}\p{N}]/u.test(flat) ? [flat] : [];
  const bare = flat.replace(/^[-*•·◦▪–—]\s+/u, "");
  const unnumbered = type === "paragraph" ? bare : bare.replace(/^\(?\d{1,3}[.)]\s+/u, "");
  return /^\p{Lu}+:$/u.test(unnumbered) ? [] : splitSentences(unnumbered);
}
