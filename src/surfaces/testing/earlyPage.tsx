import { renderToString } from "react-dom/server";
import { vi } from "vitest";
import { createActor } from "xstate";
import { conversation } from "../../core/conversation/conversation.ts";
import type { Edition } from "../../core/conversation/ports.ts";
import { firstLock } from "../../core/testing/testGuide.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import { type Early, earlyWindow, listenEarly } from "../../runtime/early/earlyTaps.ts";
import type { KeptPlace } from "../../runtime/place/keepPlace.ts";
import type { GuideStart } from "../../runtime/startGuide.tsx";
import { testGuide } from "../../ui/testing/testGuide.ts";
import { PageSurface } from "../page/PageSurface.tsx";
import { testPageData } from "./testPage.tsx";

/** A page of the test guide as its reader gets it: prerendered, and what is tapped is kept for the app. */
export interface EarlyPage {
  readonly early: Early;
  /** The app comes. Gives what lets the guide itself come. */
  readonly start: (more?: Partial<GuideStart>) => Promise<(edition?: Edition) => void>;
}

const { data, words } = testGuide;
/** The test guide as it is published: what is answered in it can be kept. */
export const numberedGuide: Edition = { data: { ...data, lock: firstLock(data.flow) }, words };

/** A tab that keeps nothing. */
export const noPlace: KeptPlace = {
  came: () => "visit",
  read: () => undefined,
  isOwn: () => Promise.resolve(true),
  keep() {},
  doubt() {},
  forget() {},
  tab: { leave() {}, stay() {}, drop() {} },
};

/** Each has modules of its own: what was typed on one page is not known on the next. */
export function earlyPage(more: Partial<PageData> = {}): EarlyPage {
  vi.resetModules();
  const page = { ...testPageData(), ...more };
  const edition = numberedGuide;
  const actor = createActor(conversation, { input: { by: "member", edition } });
  actor.start();
  const root = document.createElement("div");
  root.id = "cairn";
  root.innerHTML = renderToString(<PageSurface page={page} actor={actor} />);
  const block = document.createElement("script");
  Object.assign(block, { id: "cairn-page", type: "application/json", textContent: JSON.stringify(page) });
  document.body.replaceChildren(root, block);
  document.documentElement.dataset["scripts"] = "";
  const early: Early = { acts: new Map(), show() {}, again() {}, run: {} };
  earlyWindow.cairnEarly = early;
  listenEarly(early);
  return {
    early,
    async start(start = {}) {
      let come: (edition: Edition) => void = () => {};
      const loaded = new Promise<Edition>((done) => (come = done));
      const { startGuide } = await import("../../runtime/startGuide.tsx");
      const { PageSurface: Surface } = await import("../page/PageSurface.tsx");
      const { tabStorage } = await import("../../runtime/place/tabStorage.ts");
      const all = { by: "member", load: () => loaded, storage: tabStorage(), place: () => noPlace } as const;
      startGuide({ Surface, ...all, ...start });
      return (one = edition) => come(one);
    },
  };
}
