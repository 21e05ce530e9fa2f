import "../react.ts";
import { startTransition } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { createActor, fromPromise } from "xstate";
import { conversation } from "../../core/session/conversation.ts";
import type { Session } from "../../core/session/session.ts";
import "../../ui/styles.css";
import "../../ui/members.css";
import "./page.css";
import { surroundings, SurroundingsContext } from "../../ui/surroundings.ts";
import { failures } from "../failures.ts";
import { loadGuide, type LoadedGuide } from "../loadGuide.ts";
import { clearAndLeave } from "../place/clearAndLeave.ts";
import { placeKey } from "../place/keepPlace.ts";
import { onTripleShift } from "../place/onTripleShift.ts";
import { ownAddress } from "../place/ownAddress.ts";
import { type Place, startPlace } from "../place/startPlace.ts";
import { tabStorage } from "../place/tabStorage.ts";
import { readPageData } from "../readPageData.ts";
import { redrawn } from "../redrawn.ts";
import { canStart, dropPlain, forgetEarly, restEarly, takeEarly, takeLeave } from "../takeEarly.ts";
import { PageSurface } from "./PageSurface.tsx";

const page = readPageData();
const container = document.getElementById("cairn")!;
const storage = tabStorage();
const around = surroundings();
let loaded: LoadedGuide | undefined;
let root: Root | undefined;
let place: Place | undefined;
/** The place of which the page was made. */
let prerendered: Session | undefined;

const actor = createActor(
  conversation.provide({
    actors: {
      load: fromPromise(async () => {
        loaded = await loadGuide(page);
        return loaded.data;
      }),
    },
  }),
  { input: { by: "member" } },
);

// What happens inside a state is React's to follow; here only loading, talking and failing matter.
let seen: unknown;
const failed = failures(page.text, draw);
actor.subscribe({
  next({ value }) {
    if (value === seen) return;
    seen = value;
    // Later: what is sent to an actor while it tells its observers waits until they are done.
    if (value === "talking" || value === "failed") queueMicrotask(show);
  },
  error: failed.crashed,
});
if (canStart()) actor.start();
onTripleShift(leave, page.text["leave.again"] ?? "");
takeLeave(leave);

/** Once the guide is there: goes where a link, this tab or the address says. */
function begin(): void {
  const { guide, session } = actor.getSnapshot().context;
  if (place || !guide || !loaded) return;
  prerendered = session;
  place = startPlace({
    actor,
    page,
    guide,
    words: loaded.words.version,
    storage,
    address: ownAddress,
  });
}

function forget(): void {
  forgetEarly();
  around.help.forget();
  if (place) place.forget();
  else storage.remove(placeKey(page.guide));
}

function leave(): void {
  clearAndLeave(forget, page.service.leave, page.base);
}

function show(): void {
  begin();
  if (!place) {
    return failed.loading(actor.getSnapshot().context.failure, () => actor.send({ type: "retry" }));
  }
  // A link is read first: nothing else is drawn than what it leads to.
  void place.opened.then(draw).catch(failed.crashed);
}

/** The prerendered page becomes alive; where there is none (dev server, or after a failure) it is drawn. */
function draw(): void {
  restEarly();
  dropPlain();
  // Another place than the prerendered one can't be hydrated: it is drawn anew.
  const elsewhere = place?.get().asking || actor.getSnapshot().context.session !== prerendered;
  if (place && !root && elsewhere) container.replaceChildren();
  delete document.documentElement.dataset["restoring"];
  const app = (
    <SurroundingsContext value={around}>
      <PageSurface
        page={page}
        words={loaded?.words}
        actor={actor}
        place={place}
        onLeave={leave}
        onReady={takeEarly}
      />
    </SurroundingsContext>
  );
  if (root) root.render(app);
  else if (loaded && container.hasChildNodes()) {
    // In slices, so that no task is long. A tap in between makes React finish at once and is its own to handle.
    startTransition(() => {
      root = hydrateRoot(container, app, { ...redrawn, onUncaughtError: failed.crashed });
    });
  } else (root = createRoot(container, { onUncaughtError: failed.crashed })).render(app);
}
