import type { AgentWords, Block, GuideWords } from "../../guide/words.ts";

/** What of a state may be sent to the member: its own *send* voice, else the member's text. Nothing else ever. */
export function sendable(words: GuideWords, agent: AgentWords, state: string): readonly Block[] {
  const own = agent.states[state]?.send;
  if (own) return own;
  const { heading, body = [], steps, after = [] } = words.states[state] ?? {};
  return [
    ...(heading ? [{ t: "p", c: [{ t: "strong", c: [heading] }] } as const] : []),
    ...body,
    ...(steps && steps.length > 0 ? [{ t: "ol", c: steps.map(({ c }) => c) } as const] : []),
    ...after,
  ];
}
