import type { Block } from "../../core/guide/words.ts";
import { Blocks } from "../../ui/text/Blocks.tsx";
import type { ConditionText } from "../../ui/text/conditionText.ts";
import { ForWhom } from "./ForWhom.tsx";

interface ConditionalBlocksProps {
  readonly blocks: readonly Block[];
  readonly say: ConditionText;
}

/** All blocks, whomever they are for. Those for the same readers stand together below the sentence that says for whom. */
export function ConditionalBlocks({ blocks, say }: ConditionalBlocksProps) {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && JSON.stringify(last[0]?.when) === JSON.stringify(block.when)) last.push(block);
    else groups.push([block]);
  }
  return groups.map((group, index) => (
    <ForWhom key={index} when={group[0]?.when} say={say}>
      <Blocks blocks={group} />
    </ForWhom>
  ));
}
