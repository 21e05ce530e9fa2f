import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { createActor, fromPromise } from "xstate";
import { conversation } from "../../core/conversation.ts";
import { viewOf } from "../../core/view.ts";
import "../../ui/styles.css";
import { earlyTaps } from "../earlyTaps.ts";
import { loadGuide, type LoadedGuide } from "../loadGuide.ts";
import { readPageData } from "../readPageData.ts";
import { PageSurface } from "./PageSurface.tsx";

const page = readPageData();
const container = document.getElementById("cairn")!;
let loaded: LoadedGuide | undefined;
let root: Root | undefined;

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

actor.subscribe((snapshot) => {
  if (snapshot.matches("talking") || snapshot.matches("failed")) show();
});
actor.start();

/** The prerendered page becomes alive; where there is none (dev server, or after a failure) it is drawn. */
function show(): void {
  const app = <PageSurface page={page} words={loaded?.words} actor={actor} onReady={takeEarlyTap} />;
  if (root) root.render(app);
  else if (loaded && container.hasChildNodes()) root = hydrateRoot(container, app);
  else (root = createRoot(container)).render(app);
}

let taken = false;
function takeEarlyTap(): void {
  if (taken || !loaded) return;
  taken = true;
  const tap = earlyTaps.take();
  const { guide, session } = actor.getSnapshot().context;
  if (tap && guide && viewOf(guide, session).at === tap.at) actor.send({ type: "answer", say: tap.say });
}

// The loop for authors: an edited flow or word shows at once, and the place is kept by replaying the trail.
if (import.meta.hot) {
  import.meta.hot.on("cairn:project", () => {
    void loadGuide(page).then((again) => {
      loaded = again;
      actor.send({ type: "replaceGuide", data: again.data });
      show();
    });
  });
}
