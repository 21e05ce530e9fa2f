import type { Block } from "../../core/guide/words.ts";
import { Inlines } from "./Inlines.tsx";

/** Paragraphs and lists, as the build rendered them from markdown. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, index) => <BlockNode key={index} block={block} />);
}

function BlockNode({ block }: { readonly block: Block }) {
  if (block.t === "p") {
    return (
      <p>
        <Inlines nodes={block.c} />
      </p>
    );
  }
  const List = block.t;
  return (
    <List>
      {block.c.map((item, index) => (
        <li key={index}>
          <Blocks blocks={item} />
        </li>
      ))}
    </List>
  );
}
