import type { Article } from "../article/article.ts";
import { sentencesOfBlock } from "./sentencesOfArticle.ts";

/**
 * An article as `flows/<guide>.article.txt` keeps it: one sentence a line, a blank line between its parts, `# ` before the
 * text of a heading. Its title is the first heading. Only for articles whose words are the organisation's own.
 */
export function writeArticleText({ title, blocks }: Pick<Article, "title" | "blocks">): string {
  const [first] = blocks;
  const isTitled = title === "" || (first?.type === "heading" && first.text === title);
  const parts = blocks.map((block) => {
    const sentences = sentencesOfBlock(block);
    return block.type === "heading" ? sentences.map((text) => `# ${text}`) : sentences;
  });
  return [...(isTitled ? [] : [[`# ${title}`]]), ...parts]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}
