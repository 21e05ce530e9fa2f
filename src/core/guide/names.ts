import type { AnswerWords, GuideWords, StateWords } from "./words.ts";

/** The words of a state. The checks see to it that there are some; if not, the id is better than a blank page. */
export function wordsOf(words: GuideWords, state: string): StateWords {
  return words.states[state] ?? { heading: state, body: [], answers: {} };
}

/** The words of an answer. */
export function answerWords(words: GuideWords, state: string, say: string): AnswerWords {
  return words.states[state]?.answers[say] ?? { label: say };
}

/** A state's name in lists: its `short`, else its heading. */
export function shortOf(words: GuideWords, state: string): string {
  const { short, heading } = wordsOf(words, state);
  return short ?? heading;
}

/** Puts values into the `{name}` placeholders of a text. A placeholder without a value stays visible. */
export function fill(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(Object.hasOwn(values, name) ? values[name] : whole),
  );
}
