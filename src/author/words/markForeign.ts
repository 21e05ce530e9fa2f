import type { Block } from "../../core/guide/words.ts";
import { mapBlocks } from "./markdown/mapBlocks.ts";
import type { StateFile } from "./stateFile.ts";

type Said = Pick<StateFile, "words" | "agent">;

/**
 * A translation shows on-screen strings and titles of articles as they are. This notes their language, so
 * that a screen reader says them right and text from right to left does not tear them apart. A link text is a
 * title if the source has it, too.
 */
export function markForeign({ words, agent }: Said, source: Said, lang: string): Said {
  const titles = new Set<string>();
  mapSaid(source, (blocks) =>
    mapBlocks(blocks, (leaf) => {
      if (typeof leaf !== "string" && leaf.t === "link") titles.add(leaf.c);
      return leaf;
    }),
  );
  return mapSaid({ words, agent }, (blocks) =>
    mapBlocks(blocks, (leaf) =>
      typeof leaf !== "string" && (leaf.t === "screen" || titles.has(leaf.c)) ? { ...leaf, lang } : leaf,
    ),
  );
}

function mapSaid({ words, agent }: Said, change: (blocks: readonly Block[]) => Block[]): Said {
  const { body, steps, after } = words;
  return {
    words: {
      ...words,
      body: change(body),
      ...(steps && { steps: steps.map((step) => ({ ...step, c: change(step.c) })) }),
      ...(after && { after: change(after) }),
    },
    agent: Object.fromEntries(Object.entries(agent).map(([voice, blocks]) => [voice, change(blocks)])),
  };
}
