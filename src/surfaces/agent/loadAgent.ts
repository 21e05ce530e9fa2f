import type { AgentData } from "../../core/agent/agentData.ts";
import { LoadError } from "../../core/conversation.ts";
import { takeFetched } from "../earlyFetch.ts";
import { loadGuide, type LoadedGuide } from "../loadGuide.ts";

/** Where the parts of one build's guide are. */
export interface AgentUrls {
  readonly dataUrl: string;
  readonly wordsUrl: string;
  readonly agentUrl: string;
}

export interface LoadedAgent extends LoadedGuide {
  readonly agent: AgentData;
  readonly urls: AgentUrls;
}

/** Fetches all an agent page needs. Throws a `LoadError`. */
export async function loadAgent(urls: AgentUrls): Promise<LoadedAgent> {
  const [guide, agent] = await Promise.all([loadGuide(urls), fetchAgent(urls.agentUrl)]);
  return { ...guide, agent, urls };
}

async function fetchAgent(url: string): Promise<AgentData> {
  let response: Response;
  try {
    response = await takeFetched(url);
  } catch (error) {
    throw new LoadError("offline", `${url}: ${String(error)}`);
  }
  if (!response.ok)
    throw new LoadError(response.status === 404 ? "unknown-guide" : "broken", `${url}: ${response.status}`);
  return (await response.json()) as AgentData;
}
