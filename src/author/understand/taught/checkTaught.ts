import { factsOf } from "../../../core/guide/facts.ts";
import type { Flow } from "../../../core/guide/flow.ts";
import type { Tell } from "../../problems/problem.ts";
import { didYouMean } from "../../reading/didYouMean.ts";
import type { PhraseBank } from "../phrases/phraseBank.ts";

/** Checks what teaches facts in a guide's phrases. Whatever is wrong is told; nothing is thrown. */
export function checkTaught({ facts, words }: PhraseBank, flow: Flow, tell: Tell): void {
  const known = factsOf(flow);
  const filler = new Set(words.filler);
  const first = new Map<string, { readonly name: string; readonly line: string }>();
  for (const { fact, value, phrases, where } of facts) {
    const values = known.get(fact);
    if (!values) tell(where, fact, `there is no fact "${fact}"`, didYouMean(fact, known.keys(), "facts"));
    else if (!values.has(value))
      tell(where, value, `"${fact}" has no such value`, didYouMean(value, values, `values of ${fact}`));
    const name = `${fact}=${value}`;
    for (const { text, where: place } of phrases) {
      if (text.split(" ").every((word) => filler.has(word)))
        tell(place, text, "is made of words without a meaning", "Write what only such a member would type.");
      const before = first.get(text);
      if (!before) first.set(text, { name, line: `${place.file}:${place.line}` });
      else if (before.name === name)
        tell(place, text, `stands here twice, also in ${before.line}`, "Remove one of them.", "warning");
      else
        tell(
          place,
          text,
          `says ${before.name} in ${before.line}`,
          "Keep it where it is sure; if it may be either, remove both.",
        );
    }
  }
}
