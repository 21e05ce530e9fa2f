import type { Facts } from "../../core/guide/flow.ts";
import { clauses } from "./clauses.ts";
import type { FactPhrase, OpenIndex } from "../openIndex.ts";

export interface Taught {
  readonly facts: Facts;
  /** Nothing else is said: "I use an iPhone" means no cause. */
  readonly only: boolean;
}

type Sure = "said" | "denied" | "doubted";

/**
 * The facts that a message says besides what is wrong: "my phone is an iPhone". Only what is sure: a value that is denied
 * or in doubt counts for nothing, and a fact of which two values are named is left to be asked, whatever is said of them:
 * "it works at home and not at work".
 */
export function taught(text: string, open: OpenIndex): Taught {
  const found = new Map<string, Map<string, Set<Sure>>>();
  let only = true;
  for (const clause of clauses(text, open.joins)) {
    const { found: phrases, taken } = phrasesIn(clause, open);
    only &&= clause.every((word, i) => taken.has(i) || open.filler.has(word) || open.having.has(word));
    for (const { phrase, sure } of phrases) {
      const values = found.get(phrase.fact) ?? new Map<string, Set<Sure>>();
      found.set(phrase.fact, values.set(phrase.value, (values.get(phrase.value) ?? new Set()).add(sure)));
    }
  }
  const facts = Object.fromEntries(
    [...found].flatMap(([fact, values]) => {
      const [[value, sure] = ["", new Set<Sure>()], ...others] = values;
      return others.length === 0 && sure.size === 1 && sure.has("said") ? [[fact, value]] : [];
    }),
  );
  return { facts, only };
}

/** The phrases that stand in a clause, word by word. Where a longer one stands, one that is part of it counts for nothing. */
function phrasesIn(clause: readonly string[], open: OpenIndex) {
  const taken = new Set<number>();
  // A mistyped word is read as the one that was meant, which may be a word of a phrase.
  const words = open.space.spell(clause);
  const found: { readonly phrase: FactPhrase; readonly sure: Sure }[] = [];
  for (const phrase of open.facts) {
    const length = phrase.words.length;
    for (let from = 0; from + length <= clause.length; from++) {
      const isHere = phrase.words.every((word, i) => clause[from + i] === word || words[from + i] === word);
      const places = phrase.words.map((_, i) => from + i);
      if (!isHere || places.every((place) => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      found.push({ phrase, sure: sureOf(clause, from, length, open) });
    }
  }
  return { found, taken };
}

function sureOf(
  clause: readonly string[],
  from: number,
  length: number,
  { not, filler, having, doubt }: OpenIndex,
): Sure {
  // "iPhone no": what is turned around comes first.
  const [after, ...more] = clause.slice(from + length);
  if (after !== undefined && more.length === 0 && not.has(after)) return "denied";
  // "I do not use an iPhone" denies it; "it does not upload from my iPhone" denies the uploading.
  for (let i = from - 1; i >= 0; i--) {
    const word = clause[i] ?? "";
    if (not.has(word)) return "denied";
    if (!filler.has(word) && !having.has(word)) break;
  }
  return clause.slice(0, from).some((word) => doubt.has(word)) ? "doubted" : "said";
}
