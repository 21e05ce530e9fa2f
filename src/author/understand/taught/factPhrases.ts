import { factsOf } from "../../../core/guide/facts.ts";
import { valueWords } from "../../../core/guide/factWords.ts";
import type { Flow } from "../../../core/guide/flow.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { normalise } from "../../../understand/normalise.ts";
import type { PhraseIndex } from "../../../understand/phraseIndex.ts";
import type { PhraseBank } from "../phrases/phraseBank.ts";

/**
 * What says that a fact has a value: what the author wrote, and the labels that a member sees. A label that turns
 * something around, or that may answer anything ("Yes", "I'm not sure"), says too little by itself.
 */
export function factPhrases(bank: PhraseBank, flow: Flow, words: GuideWords): PhraseIndex["facts"] {
  /** Phrase to the value it says. `undefined`: more than one. */
  const meant = new Map<string, readonly [string, string] | undefined>();
  for (const { fact, value, phrases } of bank.facts)
    for (const { text } of phrases) meant.set(text, [fact, value]);
  const own = new Set(meant.keys());
  for (const [fact, values] of factsOf(flow)) {
    for (const value of values) {
      for (const label of labelsOf(valueWords(flow, words, fact, value) ?? "", bank)) {
        if (!own.has(label)) meant.set(label, meant.has(label) ? undefined : [fact, value]);
      }
    }
  }
  const facts: Record<string, Record<string, string>> = {};
  for (const [phrase, named] of meant) {
    if (!named) continue;
    const [fact, value] = named;
    const values = (facts[fact] ??= {});
    values[value] = values[value] === undefined ? phrase : `${values[value]}\n${phrase}`;
  }
  return facts;
}

/** A label as it may stand in a message: whole, and without what is in brackets. */
function labelsOf(label: string, { words, replies, positions }: PhraseBank): readonly string[] {
  const filler = new Set(words.filler);
  const anything = new Set([
    ...words.yes,
    ...words.no,
    ...Object.values(replies).flat(),
    ...positions.flat(),
  ]);
  const forms = [label, label.replaceAll(/\([^)]*\)/g, " ")].map((form) => {
    const said = normalise(form);
    const from = said.findIndex((word) => !filler.has(word));
    // "A flat card" is "my flat card", too; but of "At home" the home alone may be anything.
    const bare = said.slice(from);
    return from >= 0 && bare.length > 1 ? bare : said;
  });
  return [...new Set(forms.map((form) => form.join(" ")))].filter((form) => {
    const said = form.split(" ");
    return (
      said.some((word) => word !== "" && !filler.has(word)) &&
      !anything.has(form) &&
      !anything.has(said[0] ?? "") &&
      !said.some((word) => words.not.includes(word))
    );
  });
}
