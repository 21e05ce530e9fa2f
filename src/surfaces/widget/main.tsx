import "../react.ts";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { createActor, fromPromise } from "xstate";
import type { ConversationEvent } from "../../core/session/conversation.ts";
import { conversation } from "../../core/session/conversation.ts";
import type { Session } from "../../core/session/session.ts";
import "../../ui/styles.css";
import "../../ui/members.css";
import { surroundings, SurroundingsContext } from "../../ui/surroundings.ts";
import "./widget.css";
import { failures } from "../failures.ts";
import { loadGuide, type LoadedGuide } from "../loadGuide.ts";
import { placeKey } from "../place/keepPlace.ts";
import { onTripleShift } from "../place/onTripleShift.ts";
import { type Place, startPlace } from "../place/startPlace.ts";
import { tabStorage } from "../place/tabStorage.ts";
import { readPageData } from "../readPageData.ts";
import { redrawn } from "../redrawn.ts";
import { canStart, dropPlain, forgetEarly, restEarly, takeEarly, takeLeave } from "../takeEarly.ts";
import { bridgeHost } from "./bridgeHost.ts";
import { hostScroll } from "./hostScroll.ts";
import { takeGoesOn } from "./switchLanguage.ts";
import { WidgetSurface } from "./WidgetSurface.tsx";

const page = readPageData();
const container = document.getElementById("cairn")!;
// The host's wish, in the frame's address so that a plain frame can have it, too.
const storage = tabStorage(new URLSearchParams(location.search).get("storage") === "memory");
const scroll = hostScroll();
const around = surroundings(scroll.toTop);
let loaded: LoadedGuide | undefined;
let root: Root | undefined;
let place: Place | undefined;
/** The place of which the page was made. */
let prerendered: Session | undefined;
let refused = false;
let handed = false;
let isReady = false;
const failed = failures(page.text, show);
const machine = conversation.provide({
  actors: {
    load: fromPromise(async () => {
      loaded = await loadGuide(page);
      return loaded.data;
    }),
  },
});
/**
 * One conversation: after "Clear and leave" the next one begins in this document, which may be all there is offline.
 */
let actor = begun();

const bridge = bridgeHost({
  goesOn: takeGoesOn(),
  locale: page.locale,
  guide: page.guide,
  hosts: page.hosts ?? [],
  title: () => loaded?.words.title ?? "",
  actor: {
    getSnapshot: () => actor.getSnapshot(),
    send: (event: ConversationEvent) => actor.send(event),
  },
  storage,
  scroll,
  refused: () => {
    refused = true;
    show();
  },
  handed: (now) => {
    // Asked with every tap: nothing is drawn for what is so already.
    if (handed === now) return;
    handed = now;
    show();
  },
  forget: leave,
});

if (canStart()) actor.start();
onTripleShift(leave, page.text["leave.again"] ?? "");
takeLeave(leave);

function begun() {
  const one = createActor(machine, {
    input: { by: "member", ...(loaded && { data: loaded.data }) },
    inspect(seen) {
      if (seen.type === "@xstate.snapshot" && seen.actorRef === one)
        bridge.moved(seen.event as ConversationEvent);
    },
  });
  let seen: unknown;
  one.subscribe({
    next({ value }) {
      if (value === seen) return;
      seen = value;
      if (value === "talking" || value === "failed") queueMicrotask(show);
    },
    error: failed.crashed,
  });
  return one;
}

/** Goes on where this tab was, on this page of the host or another. The host's address and history stay as they are. */
function begin(): void {
  const { guide, session: hydrating } = actor.getSnapshot().context;
  if (place || !guide || !loaded) return;
  place = startPlace({
    actor,
    page,
    guide,
    words: loaded.words.version,
    storage,
  });
  prerendered = hydrating;
}

/** Wipes everything and closes. What is opened next begins anew, here: without a network there is no other document. */
function leave(): void {
  document.documentElement.hidden = true;
  if (place) place.forget();
  else storage.remove(placeKey(page.guide));
  around.help.forget();
  forgetEarly();
  bridge.left();
  root?.unmount();
  root = undefined;
  clear();
  actor.stop();
  place = undefined;
  handed = isReady = false;
  actor = begun();
  actor.start();
  bridge.renew();
  document.documentElement.hidden = false;
}

function show(): void {
  begin();
  if (!place && !refused) {
    return failed.loading(actor.getSnapshot().context.failure, () => bridge.send({ type: "retry" }));
  }
  // Where it goes on is told first: nothing else is drawn. What is refused must be seen at once.
  void (place?.opened ?? Promise.resolve()).then(draw).catch(failed.crashed);
}

function draw(): void {
  if (place) {
    restEarly();
    dropPlain();
  }
  const elsewhere = place?.get().asking || actor.getSnapshot().context.session !== prerendered;
  if (place && !root && elsewhere) container.replaceChildren();
  delete document.documentElement.dataset["restoring"];
  const app = (
    <SurroundingsContext value={around}>
      <WidgetSurface
        page={page}
        words={loaded?.words}
        actor={actor}
        place={place}
        send={bridge.send}
        handed={handed}
        refused={refused}
        onLeave={leave}
        onReady={ready}
        onTalking={takeEarly}
      />
    </SurroundingsContext>
  );
  if (root) root.render(app);
  else if (loaded && !refused && container.hasChildNodes())
    root = hydrateRoot(container, app, { ...redrawn, onUncaughtError: failed.crashed });
  else (root = createRoot(clear(), { onUncaughtError: failed.crashed })).render(app);
}

function clear(): HTMLElement {
  container.replaceChildren();
  return container;
}

function ready(): void {
  if (isReady || !loaded || refused) return;
  isReady = true;
  bridge.ready();
}
