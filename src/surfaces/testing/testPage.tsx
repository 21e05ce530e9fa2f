import { renderToStaticMarkup } from "react-dom/server";
import { type ConversationEvent, conversation } from "../../core/session/conversation.ts";
import type { GuideData } from "../../core/guide/lock.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { PageSurface } from "../page/PageSurface.tsx";
import { createActor } from "xstate";
import { testGuide } from "../../ui/testing/testGuide.ts";

/**
 * What a page of the test guide tells its script. Without interface words: tests are about structure, and see the keys.
 */
export function testPageData(surface: PageData["surface"] = "page"): PageData {
  const { data, words, service } = testGuide;
  return {
    surface,
    guide: data.flow.id,
    locale: "en",
    dir: "ltr",
    base: "/",
    dataUrl: "/kettle.json",
    wordsUrl: "/kettle.en.json",
    text: {},
    service,
    source: { ...words.source, date: words.source.checked },
    alternates: {},
    languages: [],
  };
}

/** The page's HTML after these events. */
export function testPage(...events: readonly ConversationEvent[]): string {
  return pageOf(testGuide, events);
}

/** The HTML of a guide's page after these events. */
export function pageOf(
  { data, words }: { readonly data: GuideData; readonly words: GuideWords },
  events: readonly ConversationEvent[],
): string {
  const actor = createActor(conversation, { input: { by: "member", data } });
  actor.start();
  for (const event of events) actor.send(event);
  return renderToStaticMarkup(<PageSurface page={testPageData()} words={words} actor={actor} />);
}
