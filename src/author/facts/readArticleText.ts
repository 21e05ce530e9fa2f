import type { ArticleSentence } from "./sentencesOfArticle.ts";

/** The sentences of a `flows/<guide>.article.txt`, in their order: what `writeArticleText` wrote. */
export function readArticleText(text: string): readonly ArticleSentence[] {
  let section: string | undefined;
  return text.split("\n").flatMap((line) => {
    const said = line.replace(/^# /, "").trim();
    if (said === "") return [];
    if (line.startsWith("# ")) section = said;
    return [{ text: said, ...(section !== undefined && { section }) }];
  });
}
