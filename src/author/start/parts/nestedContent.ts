import type { ArticleBlock } from "../../article/article.ts";
import type { FactBook } from "../plan/factBook.ts";
import type { Condition, Content, Item } from "../plan/plan.ts";

/** Blocks as they stand, one below the other: for what is inside a step, or tells without instructing. */
export function nestedContent(given: readonly ArticleBlock[], book: FactBook): readonly Content[] {
  const blocks = nestLoose(given);
  const found: Content[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) break;
    if (block.type === "item") {
      const run = itemRun(blocks, at);
      found.push({ type: "list", items: itemsOf(run, book) });
      at += run.length - 1;
    } else if (block.type === "code") found.push(codeOf(block, book));
    else if (block.text.trim() !== "") found.push({ type: "text", said: book.said(block) });
  }
  return found;
}

/**
 * Items that stand alone, each with paragraphs below it, are headings in the form of a list: what stands below one belongs to
 * it.
 */
export function nestLoose(blocks: readonly ArticleBlock[]): readonly ArticleBlock[] {
  const isAlone = (n: number) =>
    blocks[n]?.type === "item" &&
    blocks[n - 1]?.type !== "item" &&
    blocks[n + 1]?.level === 0 &&
    blocks[n + 1]?.type !== "heading";
  if (blocks.filter((_, n) => isAlone(n)).length < 2) return blocks;
  let level = 0;
  return blocks.map((block, n) => {
    if (block.type === "item" || block.type === "heading") level = isAlone(n) ? block.level : 0;
    return level > 0 && (block.type === "paragraph" || block.type === "code") ? { ...block, level } : block;
  });
}

/** For whom a content is. */
export function whenOf(content: Content): Condition | undefined {
  return content.type === "code" ? undefined : content.when;
}

/** The items that stand together from `at` on, with what goes on inside them. */
export function itemRun(blocks: readonly ArticleBlock[], at: number): readonly ArticleBlock[] {
  const end = blocks.findIndex(
    (one, n) => n > at && one.type !== "item" && (one.type === "heading" || one.level === 0),
  );
  return blocks.slice(at, end < 0 ? blocks.length : end);
}

/** A run of items as a list with lists inside. */
export function itemsOf(run: readonly ArticleBlock[], book: FactBook): readonly Item[] {
  const [first] = run;
  const level = Math.min(...run.filter(({ type }) => type === "item").map((one) => one.level));
  if (!first) return [];
  const items: Item[] = [];
  for (let at = 0; at < run.length;) {
    const block = run[at];
    if (!block) break;
    const next = run.findIndex((one, n) => n > at && one.type === "item" && one.level <= level);
    const end = next < 0 ? run.length : next;
    items.push({ said: book.said(block), inside: nestedContent(run.slice(at + 1, end), book) });
    at = end;
  }
  return items;
}

export function codeOf(block: ArticleBlock, book: FactBook): Content {
  const lines = block.text.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  return {
    type: "code",
    lines: lines.filter((line) => /[\p{L}\p{N}]/u.test(line)),
    facts: book.said(block).facts,
  };
}

/** All facts that a content rests on. */
export function factsIn(content: readonly Content[]): readonly string[] {
  const facts = content.flatMap((one): readonly string[] => {
    if (one.type === "text") return one.said.facts;
    if (one.type === "code") return one.facts;
    return one.items.flatMap(({ said, inside }) => [...said.facts, ...factsIn(inside)]);
  });
  return [...new Set(facts)];
}
