import "../react.ts";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { createActor, fromPromise } from "xstate";
import { conversation } from "../../core/conversation.ts";
import { viewOf } from "../../core/view.ts";
import "../../ui/styles.css";
import { forgetHelp } from "../../ui/typed/helpAlong.ts";
import "./widget.css";
import { takeLeave, takeTap } from "../earlyTaps.ts";
import { loadGuide, type LoadedGuide } from "../loadGuide.ts";
import { howItCame } from "../place/howItCame.ts";
import { markUnread, placeKey } from "../place/keepPlace.ts";
import { onTripleShift } from "../place/onTripleShift.ts";
import { type Place, startPlace } from "../place/startPlace.ts";
import { tabStorage } from "../place/tabStorage.ts";
import { readPageData } from "../readPageData.ts";
import { redrawn } from "../redrawn.ts";
import { bridgeHost } from "./bridgeHost.ts";
import { takeGoesOn } from "./switchLanguage.ts";
import { WidgetSurface } from "./WidgetSurface.tsx";

const page = readPageData();
const container = document.getElementById("cairn")!;
// The host's wish, in the frame's address so that a plain frame can have it, too.
const storage = tabStorage(new URLSearchParams(location.search).get("storage") === "memory");
let loaded: LoadedGuide | undefined;
let root: Root | undefined;
let place: Place | undefined;
let refused = false;
let handed = false;

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

const bridge = bridgeHost({
  goesOn: takeGoesOn(),
  locale: page.locale,
  guide: page.guide,
  hosts: page.hosts ?? [],
  title: () => loaded?.words.title ?? "",
  actor,
  storage,
  refused: () => {
    refused = true;
    show();
  },
  handed: (now) => {
    handed = now;
    show();
  },
  forget: leave,
});

let seen: unknown;
actor.subscribe(({ value }) => {
  if (value === seen) return;
  seen = value;
  if (value === "talking" || value === "failed") queueMicrotask(show);
});
actor.start();
onTripleShift(leave, page.text["leave.again"] ?? "");
takeLeave(leave);

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
    ownsHistory: false,
  });
  if (place.get().asking || actor.getSnapshot().context.session !== hydrating) container.replaceChildren();
  delete document.documentElement.dataset["restoring"];
}

/** Wipes everything and closes. What is opened next begins anew. */
function leave(): void {
  document.documentElement.hidden = true;
  if (place) place.forget();
  else storage.remove(placeKey(page.guide));
  forgetHelp();
  bridge.left();
  location.reload();
}

function show(): void {
  begin();
  // What failed must be seen at once.
  if (!place) {
    markUnread(storage, page.guide, Date.now(), howItCame());
    delete document.documentElement.dataset["restoring"];
  }
  const app = (
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
    />
  );
  if (root) root.render(app);
  else if (loaded && !refused && container.hasChildNodes()) root = hydrateRoot(container, app, redrawn);
  else (root = createRoot(clear())).render(app);
}

function clear(): HTMLElement {
  container.replaceChildren();
  return container;
}

let isReady = false;
function ready(): void {
  if (isReady || !loaded || refused) return;
  isReady = true;
  const tap = takeTap();
  const { guide, session } = actor.getSnapshot().context;
  if (tap && guide && viewOf(guide, session).at === tap.at) bridge.send({ type: "answer", say: tap.say });
  bridge.ready();
}

if (import.meta.hot) {
  import.meta.hot.on("cairn:project", () => {
    void loadGuide(page).then((again) => {
      loaded = again;
      actor.send({ type: "replaceGuide", data: again.data });
      show();
    });
  });
}
