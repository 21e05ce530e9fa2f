import type { Facts } from "./flow.ts";
import { isMet } from "./isMet.ts";
import type { AgentWords, AnswerWords, Conditional, GuideWords, StateWords, Voices } from "./words.ts";

/**
 * The words of a state for whoever knew these facts when it was entered: what is learned later changes nothing that was
 * said. The checks see to it that there are some; if not, the id is better than a blank page.
 */
export function wordsOf(words: GuideWords, state: string, facts: Facts): StateWords {
  const written = words.states[state];
  if (!written) return { heading: state, body: [], answers: {} };
  const { vary = [], ...said } = written;
  // The first that holds counts, so it is put on last.
  const own = vary.filter(isFor(facts)).toReversed();
  const { when: _when, ...instead } = Object.assign({}, ...own);
  return {
    ...said,
    ...instead,
    body: said.body.filter(isFor(facts)),
    ...(said.steps && { steps: said.steps.filter(isFor(facts)) }),
    ...(said.after && { after: said.after.filter(isFor(facts)) }),
    answers: Object.assign({}, said.answers, ...own.map(({ answers }) => answers)),
  };
}

/** The words of an answer, for whoever knew these facts when its state was entered. */
export function answerWords(words: GuideWords, state: string, say: string, facts: Facts): AnswerWords {
  return wordsOf(words, state, facts).answers[say] ?? { label: say };
}

/** A state's name in lists: its `short`, else its heading. The same for everybody. */
export function shortOf(words: GuideWords, state: string): string {
  const { short, heading = state } = words.states[state] ?? {};
  return short ?? heading;
}

/** What agents have besides, for whoever knew these facts. A voice that says nothing to them is not there. */
export function voicesOf({ states }: AgentWords, state: string, facts: Facts): Voices {
  return Object.fromEntries(
    Object.entries(states[state] ?? {})
      .map(([voice, blocks]) => [voice, blocks.filter(isFor(facts))] as const)
      .filter(([, blocks]) => blocks.length > 0),
  );
}

function isFor(facts: Facts): (one: Conditional) => boolean {
  return ({ when }) => isMet(when, { facts, tried: [] });
}

/** Puts values into the `{name}` placeholders of a text. A placeholder without a value stays visible. */
export function fill(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(Object.hasOwn(values, name) ? values[name] : whole),
  );
}
