import type { AgentData } from "../../../core/desk/agentData.ts";
import { fetchJson } from "../../../runtime/load/fetchJson.ts";
import type { Edition } from "../../../core/conversation/ports.ts";
import { loadGuide } from "../../../runtime/load/loadGuide.ts";

/** Where the parts of one build's guide are. */
export interface AgentUrls {
  readonly dataUrl: string;
  readonly wordsUrl: string;
  readonly agentUrl: string;
}

export interface LoadedAgent extends Edition {
  readonly agent: AgentData;
  readonly urls: AgentUrls;
}

/** Fetches all an agent page needs. Throws a `LoadError`. */
export async function loadAgent(urls: AgentUrls): Promise<LoadedAgent> {
  const [guide, agent] = await Promise.all([
    loadGuide(urls),
    fetchJson<AgentData>(urls.agentUrl, "words", "map"),
  ]);
  return { ...guide, agent, urls };
}
