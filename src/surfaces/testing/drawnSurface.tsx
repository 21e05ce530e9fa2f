import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ComponentType } from "react";
import { vi } from "vitest";
import { createActor } from "xstate";
import { conversation } from "../../core/conversation/conversation.ts";
import type { ConversationEvent } from "../../core/conversation/conversationEvent.ts";
import type { Edition } from "../../core/conversation/ports.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import type { Life, SurfaceProps } from "../../runtime/startGuide.tsx";
import { numberedGuide } from "./editions.ts";
import { testPageData } from "./testPage.tsx";

interface Drawing {
  readonly surface: PageData["surface"];
  readonly Surface: ComponentType<SurfaceProps>;
  readonly edition?: Edition;
  readonly page?: Partial<PageData>;
  /** Whether a tab keeps anything. */
  readonly lasts?: boolean;
  /** What happened before it was drawn. */
  readonly events?: readonly ConversationEvent[];
}

/** A surface, alive: a conversation about the test guide that can be pressed, tabbed and typed into. */
export function drawnSurface({ surface, Surface, edition = numberedGuide, ...more }: Drawing) {
  const page = { ...testPageData(surface), ...more.page };
  const machine = conversation.provide({
    // A page that embeds takes over whatever leads to a person, once it says so.
    guards: { leadsToHost: ({ event }) => event.type === "jump" && event.to === "person" },
  });
  const actor = createActor(surface === "widget" ? machine : conversation, {
    input: { by: surface === "agent" ? "agent" : "member", edition },
  });
  actor.start();
  more.events?.forEach((event) => actor.send(event));
  const life = {
    leave: vi.fn<Life["leave"]>(),
    openCode: vi.fn<Life["openCode"]>(() => Promise.resolve(undefined)),
    followAgain: vi.fn<Life["followAgain"]>(),
    drawn: vi.fn<Life["drawn"]>(),
    talking: vi.fn<Life["talking"]>(),
    storage: { lasts: () => more.lasts ?? true, subscribe: () => () => {} },
  };
  // Before anything is drawn: it brings the clipboard.
  const user = userEvent.setup();
  render(<Surface page={page} actor={actor} life={life} />);
  return { actor, life, page, user };
}
