import { useMemo } from "react";
import type { Guide } from "../../core/walk/guide.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import type { Listener } from "../../ui/typed/listener.ts";
import { makeListener } from "./makeListener.ts";

/** What understands typed words on this page, if its guide has phrases in this locale. */
export function useListener(
  { typed }: PageData,
  guide: Guide | undefined,
  words: GuideWords | undefined,
): Listener | undefined {
  return useMemo(
    () => (typed && guide && words ? makeListener(typed, guide, words) : undefined),
    [typed, guide, words],
  );
}
