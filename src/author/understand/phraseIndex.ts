import type { PhraseIndex } from "../../understand/phraseIndex.ts";
import type { ProjectGuide } from "../project.ts";
import { buildIndex } from "./buildIndex.ts";
import type { PhraseBank } from "./phraseBank.ts";

const made = new WeakMap<PhraseBank, PhraseIndex>();

/**
 * The phrase index of a guide in one locale, made once for each reading of its phrases. `undefined` if it has none there,
 * or none that means anything. It is made of what can be used: look at the problems of the project first.
 */
export function phraseIndex(
  { phrases, typedWords }: Pick<ProjectGuide, "phrases" | "typedWords">,
  locale: string,
): PhraseIndex | undefined {
  const bank = phrases[locale];
  if (!bank?.groups.some(({ kind }) => kind)) return undefined;
  const known = made.get(bank) ?? { ...buildIndex(bank), says: typedWords[locale] ?? {} };
  made.set(bank, known);
  return known;
}
