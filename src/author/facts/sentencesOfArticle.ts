import type { Article } from "../article/article.ts";

/** A sentence of an article, and the heading that it stands below. */
export interface ArticleSentence {
  readonly section: string;
  readonly text: string;
}

/** The sentences of an article in reading order: those of its headings, too. A line of code is one. */
export function sentencesOfArticle(article: Article): readonly ArticleSentence[] {
  let section = article.title;
  return article.blocks.flatMap(({ type, text }) => {
    if (type === "heading") section = text;
    return sentencesIn(text).map((sentence) => ({ section, text: sentence }));
  });
}

/** The sentences of one block: each line, split after every sentence end that is followed by white space. */
function sentencesIn(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .flatMap((line) => line.split(/(?<=[.?!]["”’')]?)\s+/u));
}
