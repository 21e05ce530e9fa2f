import { plainText } from "../handoff/packet/plainText.ts";
import type { AgentWords, Block, GuideWords } from "../guide/words.ts";

/** What is read aloud in a state: its spoken form, else its heading. */
export function spoken(words: GuideWords, agent: AgentWords, state: string): readonly Block[] {
  return agent.states[state]?.say ?? [{ t: "p", c: [words.states[state]?.heading ?? state] }];
}

/** How many words that is. */
export function spokenLength(words: GuideWords, agent: AgentWords, state: string): number {
  return plainText(spoken(words, agent, state)).match(/\S+/g)?.length ?? 0;
}
