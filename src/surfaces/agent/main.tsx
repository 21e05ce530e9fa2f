import "../react.ts";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { createActor, fromPromise } from "xstate";
import { conversation } from "../../core/session/conversation.ts";
import "../../ui/styles.css";
import "./styles/desk.css";
import "./styles/now.css";
import "./styles/path.css";
import "./styles/typed.css";
import "./styles/facts.css";
import "./styles/map.css";
import "./styles/dialog.css";
import { surroundings, SurroundingsContext } from "../../ui/surroundings.ts";
import { failures } from "../failures.ts";
import { readPageData } from "../readPageData.ts";
import { redrawn } from "../redrawn.ts";
import { canStart, restEarly, takeEarly } from "../takeEarly.ts";
import { AgentSurface } from "./AgentSurface.tsx";
import { loadAgent, type LoadedAgent } from "./call/loadAgent.ts";

const page = readPageData();
if (!page.agent) throw new Error("[cairn] this page was not built for agents.");
const urls = { dataUrl: page.dataUrl, wordsUrl: page.wordsUrl, agentUrl: page.agent.url };
const around = surroundings();
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

const failed = failures(page.text, show);
actor.subscribe({
  next(snapshot) {
    if (snapshot.matches("failed"))
      failed.loading(snapshot.context.failure, () => actor.send({ type: "retry" }));
    else if (loaded && !shown) show();
  },
  error: failed.crashed,
});
let shown = false;
if (canStart()) actor.start();

/** The prerendered page becomes alive; where there is none (dev server, or after a failure) it is drawn. */
function show(): void {
  // A place that this tab keeps is the member page's own, not an agent's.
  delete document.documentElement.dataset["restoring"];
  restEarly();
  const app = (
    <SurroundingsContext value={around}>
      <AgentSurface page={page} loaded={loaded} actor={actor} onReady={() => setTimeout(takeEarly)} />
    </SurroundingsContext>
  );
  shown = loaded !== undefined;
  if (root) root.render(app);
  else if (loaded && container.hasChildNodes())
    root = hydrateRoot(container, app, { ...redrawn, onUncaughtError: failed.crashed });
  else (root = createRoot(container, { onUncaughtError: failed.crashed })).render(app);
}
