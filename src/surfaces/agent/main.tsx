import "../../runtime/react.ts";
import { tabStorage } from "../../runtime/place/tabStorage.ts";
import { startGuide } from "../../runtime/startGuide.tsx";
import "../../ui/styles.css";
import "./styles/desk.css";
import "./styles/keys.css";
import "./styles/now.css";
import "./styles/path.css";
import "./styles/typed.css";
import "./styles/facts.css";
import "./styles/map.css";
import "./styles/dialog.css";
import { AgentSurface } from "./AgentSurface.tsx";
import { keepCall } from "./call/keepCall.ts";
import { loadAgent } from "./call/loadAgent.ts";

startGuide({
  Surface: AgentSurface,
  by: "agent",
  load({ dataUrl, wordsUrl, agent }) {
    if (!agent) throw new Error("[cairn] this page was not built for agents.");
    return loadAgent({ dataUrl, wordsUrl, agentUrl: agent.url });
  },
  storage: tabStorage(),
  place: keepCall,
});
