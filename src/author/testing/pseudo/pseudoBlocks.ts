import type { Block } from "../../../core/guide/words.ts";
import { mapBlocks } from "../../words/markdown/mapBlocks.ts";
import { pseudoText } from "./pseudoText.ts";

/** On-screen strings and link texts stay letter for letter, and say in which language they are, as in a translation. */
export function pseudoBlocks(blocks: readonly Block[], lang: string): Block[] {
  return mapBlocks(blocks, (leaf) => (typeof leaf === "string" ? pseudoText(leaf) : { ...leaf, lang }));
}
