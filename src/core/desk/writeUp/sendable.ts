import type { Facts } from "../../guide/flow.ts";
import { voicesOf, wordsOf } from "../../guide/names.ts";
import type { AgentWords, Block, GuideWords } from "../../guide/words.ts";

/**
 * What of a state may be sent to a member who knew these facts when it was entered: its own *send* voice, else the
 * member's text. Nothing else ever.
 */
export function sendable(
  words: GuideWords,
  agent: AgentWords,
  state: string,
  facts: Facts,
): readonly Block[] {
  const own = voicesOf(agent, state, facts).send;
  if (own) return own;
  const { heading, body, steps, after = [] } = wordsOf(words, state, facts);
  return [
    { t: "p", c: [{ t: "strong", c: [heading] }] },
    ...body,
    ...(steps && steps.length > 0 ? [{ t: "ol", c: steps.map(({ c }) => c) } as const] : []),
    ...after,
  ];
}
