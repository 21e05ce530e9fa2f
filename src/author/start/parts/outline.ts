import type { Article, ArticleBlock } from "../../article/article.ts";

/** A heading of an article, what stands below it, and its parts. */
export interface Section {
  readonly heading: ArticleBlock;
  readonly blocks: readonly ArticleBlock[];
  readonly parts: readonly Section[];
}

/** An article as a tree: what stands before its first heading, and its sections. */
export function outlineOf({ blocks }: Article): {
  readonly lead: readonly ArticleBlock[];
  readonly sections: readonly Section[];
} {
  const first = blocks.findIndex(({ type }) => type === "heading");
  const lead = first < 0 ? blocks : blocks.slice(0, first);
  return { lead, sections: first < 0 ? [] : sectionsIn(blocks.slice(first)) };
}

/** `blocks` begin with a heading. What is deeper than it, up to the next that is not, is inside it. */
function sectionsIn(blocks: readonly ArticleBlock[]): readonly Section[] {
  const sections: Section[] = [];
  for (let at = 0; at < blocks.length;) {
    const heading = blocks[at];
    if (!heading) break;
    const next = blocks.findIndex((one, n) => n > at && one.type === "heading" && one.level <= heading.level);
    const end = next < 0 ? blocks.length : next;
    const inside = blocks.slice(at + 1, end);
    const part = inside.findIndex(({ type }) => type === "heading");
    sections.push({
      heading,
      blocks: part < 0 ? inside : inside.slice(0, part),
      parts: part < 0 ? [] : sectionsIn(inside.slice(part)),
    });
    at = end;
  }
  return sections;
}
