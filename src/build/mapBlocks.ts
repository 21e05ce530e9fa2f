import type { Block, Inline } from "../core/words.ts";

/** What stands in a line: words, an on-screen string, a link. */
export type Leaf = Exclude<Inline, { readonly t: "strong" | "em" }>;

/** The same blocks with each leaf changed. */
export function mapBlocks(blocks: readonly Block[], change: (leaf: Leaf) => Leaf): Block[] {
  const inline = (node: Inline): Inline =>
    typeof node !== "string" && (node.t === "strong" || node.t === "em")
      ? { t: node.t, c: node.c.map(inline) }
      : change(node);
  return blocks.map((block) =>
    block.t === "p"
      ? { t: "p", c: block.c.map(inline) }
      : { t: block.t, c: block.c.map((item) => mapBlocks(item, change)) },
  );
}
