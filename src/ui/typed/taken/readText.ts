import { wordsOf } from "../../../core/guide/names.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import type { View } from "../../../core/session/view.ts";
import type { Text } from "../../text/makeText.ts";
import { insideQuotes } from "../insideQuotes.ts";
import type { Taken } from "../listener.ts";

/**
 * The sentences that say how typed words were read: as what, which facts besides, and where that leads, if it leads away
 * (`from`, `to`). The focus stays in the box: a reader who sees nothing would not be told of the new heading otherwise.
 */
export function readText(
  { said }: Pick<Taken, "said">,
  t: Text,
  words: GuideWords,
  from?: string,
  to?: Pick<View, "at" | "arrived">,
): string {
  const read = t("typed.read", { answer: insideQuotes(said.join("; ")) });
  if (!to || from === to.at) return read;
  const { heading } = wordsOf(words, to.at, to.arrived.facts);
  return said.includes(heading) ? read : `${read} ${t("typed.leads", { heading: insideQuotes(heading) })}`;
}
