import type { GuideWords } from "../../../core/guide/words.ts";
import type { Text } from "../../text/makeText.ts";
import { answerWords, shortOf } from "../../../core/guide/names.ts";
import type { Meant } from "../listener.ts";

/** Something that may be meant, as the member would see or say it: the guide's words for it, else its name. */
export function meantLabel(
  meant: Meant,
  words: GuideWords,
  says: Readonly<Record<string, string>>,
  t: Text,
): string {
  if ("state" in meant) return says[`offer.${meant.state}`] ?? shortOf(words, meant.state);
  if ("at" in meant) {
    const label = answerWords(words, meant.at, meant.say, {}).label;
    return says[`offer.${meant.at}.${meant.say}`] ?? label;
  }
  return meant.request === "person"
    ? t("person")
    : (says[`ask.${meant.request}`] ?? t(`typed.ask.${meant.request}`));
}
