import type { Facts, Flow } from "./flow.ts";
import { shortOf } from "./names.ts";
import type { GuideWords } from "./words.ts";

/** The question that asks a fact: its answers are the fact's values, in words. */
export function askedBy({ states }: Flow, fact: string): string | undefined {
  return Object.keys(states).find((id) => states[id]?.meta?.asks === fact);
}

/**
 * A fact's value in words: the answer of the question that asks it, or what the guide calls it. `undefined` if it has no
 * words: nobody could read its id.
 */
export function valueWords(flow: Flow, words: GuideWords, fact: string, value: string): string | undefined {
  const answers = words.states[askedBy(flow, fact) ?? ""]?.answers ?? {};
  const named = words.facts?.[fact]?.values ?? {};
  return answers[value]?.label ?? named[value];
}

/** A fact in words: the name of the question that asks it, then the value. Without a question the value says enough. */
export function factWords(flow: Flow, words: GuideWords, fact: string, value: string): string | undefined {
  const said = valueWords(flow, words, fact, value);
  const at = askedBy(flow, fact);
  return said === undefined || at === undefined ? said : `${shortOf(words, at)}: ${said}`;
}

/** All facts that have words, in words. */
export function allFactWords(flow: Flow, words: GuideWords, facts: Facts): readonly string[] {
  return Object.entries(facts).flatMap(([fact, value]) => factWords(flow, words, fact, value) ?? []);
}
