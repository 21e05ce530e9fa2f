import { type ComponentType, startTransition } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import type { ConversationContext, ConversationEvent } from "../core/conversation/conversationEvent.ts";
import type { Clock, Edition, HostPort, Ports } from "../core/conversation/ports.ts";
import {
  type ConversationActor,
  followLink,
  openCode,
  startConversation,
} from "../core/conversation/startConversation.ts";
import type { PageData } from "../core/guide/pageData.ts";
import { freshSession } from "../core/session/session.ts";
import type { Reader } from "../core/walk/trail.ts";
import type { ShellEvents } from "../ui/GuideShell.tsx";
import { surroundings, SurroundingsContext } from "../ui/surroundings.ts";
import { browserPorts } from "./browserPorts.ts";
import { earlyWindow } from "./early/earlyTaps.ts";
import { canStart, dropPlain, takeLeave, takingOver } from "./early/takeEarly.ts";
import { failures } from "./failures.ts";
import { readPageData } from "./load/readPageData.ts";
import type { KeptPlace } from "./place/keepPlace.ts";
import { onTripleShift } from "./place/onTripleShift.ts";
import type { TabStorage } from "./place/tabStorage.ts";
import { redrawn } from "./redrawn.ts";
import { watchReader } from "./watchReader.ts";

/** What a surface can ask of the page that it is on. */
export interface Life extends ShellEvents {
  readonly storage: Pick<TabStorage, "lasts" | "subscribe">;
}

export interface SurfaceProps {
  readonly page: PageData;
  readonly actor: ConversationActor;
  /** Missing while prerendering. */
  readonly life?: Life | undefined;
}

/** What is different from surface to surface. */
export interface GuideStart {
  readonly Surface: ComponentType<SurfaceProps>;
  readonly by: Reader;
  readonly load: (page: PageData) => Promise<Edition>;
  readonly storage: TabStorage;
  /** Where the place is kept. */
  readonly place: (storage: TabStorage, guide: string, clock: Clock) => KeptPlace;
  readonly address?: Ports["address"];
  /** The page that embeds, if there is one. */
  readonly host?: (host: HostInput) => GuideHost;
  /** After everything is forgotten: goes away from this page. Without it the next conversation begins here. */
  readonly goAway?: (page: PageData, forget: () => void) => void;
}

export interface HostInput {
  readonly page: PageData;
  readonly actor: () => ConversationActor;
  readonly storage: TabStorage;
  readonly leave: () => void;
}

export interface GuideHost extends HostPort {
  readonly happened: (
    event: ConversationEvent,
    before: ConversationContext,
    now: ConversationContext,
  ) => void;
  /** Scrolls so that an element stands at the top: what is read next. */
  readonly toTop: (element: Element) => void;
  /** The conversation is drawn. */
  readonly ready: () => void;
  /** The member wiped everything and wants it out of sight. */
  readonly left: () => void;
  /** Another conversation begins. */
  readonly renew: () => void;
}

/**
 * Starts the guide of this page: its conversation, on what the browser has; the prerendered page becomes alive, or is
 * drawn anew; what was tapped before is done; what fails is said; and whoever wants to leave can.
 */
export function startGuide(start: GuideStart): void {
  const { Surface, by, load, storage, place, address, host: connect, goAway } = start;
  const page = readPageData();
  const container = document.getElementById("cairn")!;
  const early = takingOver();
  const failed = failures(page.text, draw, early.rest);
  let root: Root | undefined;
  let actor: ConversationActor;
  const host = connect?.({ page, actor: () => actor, storage, leave });
  const around = surroundings(host?.toTop);
  const ports = browserPorts({
    page,
    load: () => load(page),
    place: (clock) => place(storage, page.guide, clock),
    address,
    host,
  });
  actor = begin();
  watchReader(() => actor, ports);
  // A link followed or pasted where the guide is open already loads nothing.
  if (address) addEventListener("hashchange", () => followLink(actor, ports));
  // An agent ends a call at the desk.
  if (by === "member") {
    onTripleShift(leave, page.text["leave.again"] ?? "");
    takeLeave(leave);
  }
  if (canStart()) actor.start();

  function begin(edition?: Edition): ConversationActor {
    const one = startConversation({ by, ports, edition, happened: host?.happened });
    let seen: unknown;
    one.subscribe({
      next({ value }) {
        // What happens inside a conversation is React's to follow.
        if (root || value === seen) return;
        seen = value;
        if (value !== "loading" && value !== "opening") show();
      },
      error: failed.crashed,
    });
    return one;
  }

  function show(): void {
    const snapshot = actor.getSnapshot();
    if (snapshot.matches("failed"))
      failed.loading(snapshot.context.failure, () => actor.send({ type: "retry" }));
    else if (!snapshot.matches("forgotten")) draw();
  }

  function draw(): void {
    early.rest();
    dropPlain();
    const snapshot = actor.getSnapshot();
    const isPrerendered = snapshot.matches("talking") && snapshot.context.session === freshSession;
    // Another place than the prerendered one can't be hydrated: it is drawn anew.
    if (!root && !isPrerendered) container.replaceChildren();
    delete document.documentElement.dataset["restoring"];
    const app = (
      <SurroundingsContext value={around}>
        <Surface page={page} actor={actor} life={life} />
      </SurroundingsContext>
    );
    const crashed = { onUncaughtError: failed.crashed };
    if (root) root.render(app);
    else if (container.hasChildNodes()) {
      const hydrate = () => {
        root = hydrateRoot(container, app, { ...redrawn, ...crashed });
      };
      // In slices, so that no task is long. A tap in between makes React finish at once and is its own to handle; one
      // that was made before doesn't wait for slices either.
      if (early.waits()) hydrate();
      else startTransition(hydrate);
    } else (root = createRoot(container, crashed)).render(app);
  }

  function forget(): void {
    early.forget();
    around.help.forget();
    // The conversation may not even have begun.
    ports.place.forget();
    actor.send({ type: "forget" });
  }

  function leave(): void {
    if (goAway) return goAway(page, forget);
    document.documentElement.hidden = true;
    forget();
    host?.left();
    root?.unmount();
    root = undefined;
    container.replaceChildren();
    const { edition } = actor.getSnapshot().context;
    actor.stop();
    actor = begin(edition);
    actor.start();
    host?.renew();
    document.documentElement.hidden = false;
  }

  const life: Life = {
    leave,
    openCode: (typed) => openCode(actor, ports, typed),
    // Browsers never ask again for a file that failed: only another document can.
    followAgain: (code) => earlyWindow.cairnEarly?.again(`t=${code}`),
    storage,
    drawn: () => host?.ready(),
    talking: early.take,
  };
}
