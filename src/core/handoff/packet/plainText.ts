import type { Block, Inline } from "../../guide/words.ts";

/** Words without their marks, on one line: what can be copied anywhere. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join(" ").replaceAll(/\s+/g, " ").trim();
}

function blockText(block: Block): string {
  if (block.t === "p") return block.c.map(inlineText).join("");
  return block.c.map((item) => plainText(item)).join("; ");
}

/** The words of one piece of a line. */
export function inlineText(node: Inline): string {
  if (typeof node === "string") return node;
  return typeof node.c === "string" ? node.c : node.c.map(inlineText).join("");
}
