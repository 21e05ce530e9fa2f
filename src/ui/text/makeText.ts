import type { InterfaceWords } from "../../core/guide/words.ts";
import { fill } from "../../core/guide/names.ts";

/** Looks up interface words. A key without words gives the key itself, so that the gap is seen and nothing breaks. */
export interface Text {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The form of `key` for a number: `key.one`, `key.other` … as the locale's plural rules name it. Fills `{n}`. */
  readonly plural: (key: string, n: number) => string;
  readonly locale: string;
}

export function makeText(words: InterfaceWords, locale: string): Text {
  const text = (key: string, values?: Readonly<Record<string, string | number>>) =>
    fill(words[key] ?? key, values);
  // Not before it is needed: its first use takes a phone some milliseconds.
  let rules: Intl.PluralRules | undefined;
  const plural = (key: string, n: number) => {
    const form = `${key}.${(rules ??= new Intl.PluralRules(locale)).select(n)}`;
    return text(form in words ? form : `${key}.other`, { n });
  };
  return Object.assign(text, { plural, locale });
}
