import type { Block, Inline } from "../../core/words.ts";
import { pseudoText } from "./pseudoText.ts";

/** On-screen strings and titles of links stay letter for letter, as in any translation. */
export function pseudoBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.t === "p" ? { t: "p", c: inlines(block.c) } : { t: block.t, c: block.c.map(pseudoBlocks) },
  );
}

function inlines(nodes: readonly Inline[]): Inline[] {
  return nodes.map((node) => {
    if (typeof node === "string") return pseudoText(node);
    return node.t === "strong" || node.t === "em" ? { t: node.t, c: inlines(node.c) } : node;
  });
}
