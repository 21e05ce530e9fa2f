import type { GuideWords } from "../../../core/guide/words.ts";
import type { Text } from "../../text/makeText.ts";
import { insideQuotes } from "../insideQuotes.ts";
import type { Heard, Meant } from "../listener.ts";
import { meantLabel } from "../meantLabel.ts";

/** The sentence that says how typed words were read: as what, and which facts besides. */
export function readText({ learned }: Heard, meant: Meant | undefined, words: GuideWords, t: Text): string {
  const all = [...(meant ? [meantLabel(meant, words, {}, t)] : []), ...(learned?.said ?? [])];
  return t("typed.read", { answer: insideQuotes(all.join("; ")) });
}
