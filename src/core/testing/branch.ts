import type { Branch, Facts, When } from "../guide/flow.ts";

/** A branch, written short. */
export function branch(target: string, more: { when?: When; learn?: Facts } = {}): Branch {
  return {
    target,
    ...(more.when && { guard: { type: "when", params: more.when } }),
    ...(more.learn && { actions: { type: "learn", params: more.learn } }),
  };
}
