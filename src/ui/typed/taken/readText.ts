import { wordsOf } from "../../../core/guide/names.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import type { View } from "../../../core/session/view.ts";
import type { Text } from "../../text/makeText.ts";
import { insideQuotes } from "../insideQuotes.ts";
import type { Heard, Meant } from "../listener.ts";
import { meantLabel } from "../meantLabel.ts";

/** Where the words were typed, and where they led. */
interface Led {
  readonly from: string;
  readonly to: Pick<View, "at" | "arrived">;
}

/**
 * The sentences that say how typed words were read: as what, which facts besides, and where that leads. The focus stays in
 * the box, so a reader who sees nothing would not be told of the new heading otherwise.
 */
export function readText(
  { learned }: Heard,
  meant: Meant | undefined,
  words: GuideWords,
  t: Text,
  led?: Led,
): string {
  const all = [...(meant ? [meantLabel(meant, words, {}, t)] : []), ...(learned?.said ?? [])];
  const read = t("typed.read", { answer: insideQuotes(all.join("; ")) });
  if (!led || led.from === led.to.at) return read;
  const { heading } = wordsOf(words, led.to.at, led.to.arrived.facts);
  return all.includes(heading) ? read : `${read} ${t("typed.leads", { heading: insideQuotes(heading) })}`;
}
