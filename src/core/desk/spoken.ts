import { plainText } from "../handoff/packet/plainText.ts";
import type { Facts } from "../guide/flow.ts";
import { voicesOf, wordsOf } from "../guide/names.ts";
import type { AgentWords, Block, GuideWords } from "../guide/words.ts";

/** What is read aloud in a state to whoever knew these facts when it was entered: its spoken form, else its heading. */
export function spoken(words: GuideWords, agent: AgentWords, state: string, facts: Facts): readonly Block[] {
  return voicesOf(agent, state, facts).say ?? [{ t: "p", c: [wordsOf(words, state, facts).heading] }];
}

/** How many words that is. */
export function spokenLength(words: GuideWords, agent: AgentWords, state: string, facts: Facts): number {
  return plainText(spoken(words, agent, state, facts)).match(/\S+/g)?.length ?? 0;
}
