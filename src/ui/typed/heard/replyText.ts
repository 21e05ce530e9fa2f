import type { GuideWords } from "../../../core/guide/words.ts";
import type { Text } from "../../text/makeText.ts";
import { insideQuotes } from "../insideQuotes.ts";
import { meantLabel } from "./meantLabel.ts";
import type { Learned, Understood } from "./understood.ts";

/**
 * The sentence that answers a typed message, in the guide's own words where it has some. Nothing for what is shown
 * otherwise.
 */
export function replyText(
  heard: Understood,
  learned: Learned | undefined,
  says: Readonly<Record<string, string>>,
  words: GuideWords,
  t: Text,
): string | undefined {
  const own = (key: string): string | undefined => {
    const neutral = t(`typed.${key}`, { title: words.title });
    return says[key] ?? (neutral === `typed.${key}` ? undefined : neutral);
  };
  switch (heard.kind) {
    case "answer":
      return t("typed.right", {
        answer: insideQuotes(
          [meantLabel(heard.meant[0], words, says, t), ...(learned?.said ?? [])].join("; "),
        ),
      });
    case "ask":
      return t(heard.both ? "typed.both" : "typed.did-you-mean");
    case "request":
      return own(`request.${heard.request}`) ?? own("menu.unclear");
    case "menu":
      return (
        (heard.topic !== undefined ? own(`topic.${heard.topic}`) : undefined) ??
        own(heard.person ? "menu.again" : `menu.${heard.why}`)
      );
    case "crisis":
    case "reply":
      return undefined;
  }
}
