import "../react.ts";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { createActor, fromPromise } from "xstate";
import { conversation } from "../../core/conversation.ts";
import { viewOf } from "../../core/view.ts";
import "../../ui/styles.css";
import "./styles/desk.css";
import "./styles/now.css";
import "./styles/path.css";
import "./styles/typed.css";
import "./styles/facts.css";
import "./styles/map.css";
import "./styles/dialog.css";
import { takeTap } from "../earlyTaps.ts";
import { readPageData } from "../readPageData.ts";
import { redrawn } from "../redrawn.ts";
import { AgentSurface } from "./AgentSurface.tsx";
import { loadAgent, type LoadedAgent } from "./loadAgent.ts";

const page = readPageData();
if (!page.agent) throw new Error("[cairn] this page was not built for agents.");
const urls = { dataUrl: page.dataUrl, wordsUrl: page.wordsUrl, agentUrl: page.agent.url };
const container = document.getElementById("cairn")!;
let loaded: LoadedAgent | undefined;
let root: Root | undefined;

const actor = createActor(
  conversation.provide({
    actors: {
      load: fromPromise(async () => {
        loaded = await loadAgent(urls);
        return loaded.data;
      }),
    },
  }),
  { input: { by: "agent" } },
);

actor.subscribe((snapshot) => {
  if (!root && (snapshot.matches("talking") || snapshot.matches("failed"))) show();
  else if (root && loaded && !shown) show();
});
let shown = false;
actor.start();

/** The prerendered page becomes alive; where there is none (dev server, or after a failure) it is drawn. */
function show(): void {
  // A place that this tab keeps is the member page's own, not an agent's.
  delete document.documentElement.dataset["restoring"];
  const app = <AgentSurface page={page} loaded={loaded} actor={actor} onReady={takeEarlyTap} />;
  shown = loaded !== undefined;
  if (root) root.render(app);
  else if (loaded && container.hasChildNodes()) root = hydrateRoot(container, app, redrawn);
  else (root = createRoot(container)).render(app);
}

function takeEarlyTap(): void {
  const tap = takeTap();
  const { guide, session } = actor.getSnapshot().context;
  if (tap && guide && viewOf(guide, session).at === tap.at) actor.send({ type: "answer", say: tap.say });
}

// The loop for authors: an edited flow or word shows at once.
if (import.meta.hot) import.meta.hot.on("cairn:project", () => location.reload());
