import { useMemo } from "react";
import type { Guide } from "../../core/walk/guide.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import type { Listener } from "../../ui/typed/listener.ts";
import { makeText } from "../../ui/text/makeText.ts";
import { makeListener } from "./makeListener.ts";

/** What understands typed words on this page, if its guide has phrases in this locale. */
export function useListener(
  page: PageData,
  guide: Guide | undefined,
  words: GuideWords | undefined,
): Listener | undefined {
  return useMemo(() => {
    const { typed, text, locale, surface } = page;
    if (!typed || !guide || !words) return undefined;
    const by = surface === "agent" ? "agent" : "member";
    return makeListener(typed, { guide, words, t: makeText(text, locale), by });
  }, [page, guide, words]);
}
