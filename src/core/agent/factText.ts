import type { Flow } from "../flow.ts";
import type { GuideWords } from "../words.ts";
import { factName } from "./factName.ts";

/** A fact in the words of the question that settles it. `undefined` for what no question settles: nobody could read it. */
export function factText(flow: Flow, words: GuideWords, fact: string, value: string): string | undefined {
  const named = factName(flow, fact, value);
  if (!named) return undefined;
  const { short, heading, answers } = words.states[named.at] ?? {};
  return `${short ?? heading ?? named.at}: ${answers?.[named.say]?.label ?? named.say}`;
}
