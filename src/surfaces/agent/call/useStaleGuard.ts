import { useEffect, useRef } from "react";
import { type AgentUrls, loadAgent, type LoadedAgent } from "./loadAgent.ts";

/**
 * Looks whether the guide was rebuilt, each time the window gets the focus, and hands over the new edition if so.
 * Without an address (dev server) nothing is looked up. Offline or between two deployments nothing can be said, so
 * nothing is: the next focus asks again.
 */
export function useStaleGuard(
  versionUrl: string,
  urls: AgentUrls,
  onNew: (loaded: LoadedAgent) => void,
): void {
  const latest = useRef({ urls, onNew });
  useEffect(() => {
    latest.current = { urls, onNew };
  });
  useEffect(() => {
    if (!versionUrl) return undefined;
    let asking = false;
    const look = async () => {
      if (asking || document.visibilityState === "hidden") return;
      asking = true;
      try {
        const response = await fetch(versionUrl, { cache: "no-cache" });
        const now = response.ok ? ((await response.json()) as AgentUrls) : undefined;
        if (now && isOther(now, latest.current.urls)) latest.current.onNew(await loadAgent(now));
      } catch {
        // The network may be away, or a deployment under way. The next time this window has the focus, it asks again.
      } finally {
        asking = false;
      }
    };
    const onFocus = () => void look();
    addEventListener("focus", onFocus);
    document.addEventListener("visibilitychange", onFocus);
    return () => {
      removeEventListener("focus", onFocus);
      document.removeEventListener("visibilitychange", onFocus);
    };
  }, [versionUrl]);
}

function isOther(a: AgentUrls, b: AgentUrls): boolean {
  return a.dataUrl !== b.dataUrl || a.wordsUrl !== b.wordsUrl || a.agentUrl !== b.agentUrl;
}
