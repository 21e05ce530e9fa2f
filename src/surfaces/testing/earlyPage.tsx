import type { Root } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { onTestFinished, vi } from "vitest";
import { createActor } from "xstate";
import { conversation } from "../../core/conversation/conversation.ts";
import type { Edition } from "../../core/conversation/ports.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import { type Early, earlyWindow, listenEarly } from "../../runtime/early/earlyTaps.ts";
import type { KeptPlace } from "../../runtime/place/keepPlace.ts";
import type { GuideStart } from "../../runtime/startGuide.tsx";
import { AgentSurface } from "../agent/AgentSurface.tsx";
import { PageSurface } from "../page/PageSurface.tsx";
import { deskEdition, numberedGuide } from "./editions.ts";
import { testPageData } from "./testPage.tsx";

/** A page of the test guide as its reader gets it: prerendered, and what is tapped is kept for the app. */
export interface EarlyPage {
  readonly early: Early;
  /** The app comes. Gives what lets the guide itself come. */
  readonly start: (more?: Partial<GuideStart>) => Promise<(edition?: Edition) => void>;
  /** The page goes: nothing of it hears or draws any more. It does so by itself with the test. */
  readonly end: () => void;
}

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

/** Whose page it is: drawn before the modules are new, and with the new ones. */
const members = {
  surface: "page",
  by: "member",
  edition: numberedGuide as Edition,
  Prerendered: PageSurface,
  Surface: async () => (await import("../page/PageSurface.tsx")).PageSurface,
} as const;
const agents = {
  surface: "agent",
  by: "agent",
  edition: deskEdition as Edition,
  Prerendered: AgentSurface,
  Surface: async () => (await import("../agent/AgentSurface.tsx")).AgentSurface,
} as const;

/** The desk as its agent gets it. */
export const earlyDesk = () => earlyPage({}, agents);

/** Each has modules of its own: what was typed on one page is not known on the next. */
export function earlyPage(
  more: Partial<PageData> = {},
  { surface, by, edition, Prerendered, Surface }: typeof members | typeof agents = members,
): EarlyPage {
  vi.resetModules();
  const page = { ...testPageData(surface), ...more };
  const actor = createActor(conversation, { input: { by, edition } });
  actor.start();
  const root = document.createElement("div");
  root.id = "cairn";
  root.innerHTML = renderToString(<Prerendered page={page} actor={actor} />);
  const block = document.createElement("script");
  Object.assign(block, { id: "cairn-page", type: "application/json", textContent: JSON.stringify(page) });
  document.body.replaceChildren(root, block);
  Object.assign(document.documentElement.dataset, { scripts: "", surface });
  const end = ending();
  onTestFinished(end);
  const early: Early = { acts: new Map(), show() {}, again() {}, run: {} };
  earlyWindow.cairnEarly = early;
  listenEarly(early);
  return {
    early,
    end,
    async start(start = {}) {
      let come: (edition: Edition) => void = () => {};
      const loaded = new Promise<Edition>((done) => (come = done));
      const { startGuide } = await import("../../runtime/startGuide.tsx");
      const { tabStorage } = await import("../../runtime/place/tabStorage.ts");
      const all = { by, load: () => loaded, storage: tabStorage(), place: () => noPlace };
      startGuide({ Surface: await Surface(), ...all, ...start });
      return (one = edition) => come(one);
    },
  };
}

/** Gives what ends all that is listened to and drawn from now on. */
function ending(): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  const roots: Root[] = [];
  // React shows what it shows in its own time.
  const inActs = (isSo: boolean) => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: isSo });
  inActs(false);
  const known = <T extends Root>(root: T) => (roots.push(root), root);
  vi.doMock("react-dom/client", async (original) => {
    const { createRoot, hydrateRoot } = await original<typeof import("react-dom/client")>();
    return {
      createRoot: (...all: Parameters<typeof createRoot>) => known(createRoot(...all)),
      hydrateRoot: (...all: Parameters<typeof hydrateRoot>) => known(hydrateRoot(...all)),
    };
  });
  for (const target of [globalThis, document]) {
    const add = target.addEventListener;
    const listen: typeof add = (
      type: string,
      listener: EventListener,
      options?: AddEventListenerOptions | boolean,
    ) =>
      add.call(target, type, listener, {
        ...(typeof options === "boolean" ? { capture: options } : options),
        signal,
      });
    target.addEventListener = listen;
    signal.addEventListener("abort", () => (target.addEventListener = add));
  }
  return () => {
    if (signal.aborted) return;
    // What waits to be kept is kept now, and not in the next test.
    dispatchEvent(new Event("pagehide"));
    gone.abort();
    for (const root of roots) root.unmount();
    inActs(true);
  };
}
