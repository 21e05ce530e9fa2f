import type { Block, Inline } from "../../../core/guide/words.ts";

/** What stands in a line: words, an on-screen string, a link. */
export type Leaf = string | Extract<Inline, { readonly c: string }>;

/** The same blocks with each leaf changed. */
export function mapBlocks(blocks: readonly Block[], change: (leaf: Leaf) => Leaf): Block[] {
  const inline = (node: Inline): Inline => {
    if (typeof node === "string") return change(node);
    return node.t === "screen" || node.t === "link" ? change(node) : { t: node.t, c: node.c.map(inline) };
  };
  return blocks.map((block) =>
    block.t === "p"
      ? { ...block, c: block.c.map(inline) }
      : { ...block, c: block.c.map((item) => mapBlocks(item, change)) },
  );
}
