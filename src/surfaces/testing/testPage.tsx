import { renderToStaticMarkup } from "react-dom/server";
import { conversation } from "../../core/conversation/conversation.ts";
import type { ConversationEvent } from "../../core/conversation/conversationEvent.ts";
import type { Edition } from "../../core/conversation/ports.ts";
import type { PageData } from "../../core/guide/pageData.ts";
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
export function pageOf({ data, words }: Edition, events: readonly ConversationEvent[]): string {
  const edition = { data, words };
  const actor = createActor(conversation, { input: { by: "member", edition } });
  actor.start();
  for (const event of events) actor.send(event);
  return renderToStaticMarkup(<PageSurface page={testPageData()} actor={actor} />);
}
