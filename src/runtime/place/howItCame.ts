import type { Coming } from "../../core/conversation/ports.ts";

export function howItCame(): Coming {
  // The browser itself put the tab aside to save memory: to its reader nothing happened.
  if ((document as Document & { readonly wasDiscarded?: boolean }).wasDiscarded) return "reload";
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (entry?.type === "reload") return "reload";
  return entry?.type === "back_forward" ? "history" : "visit";
}
