import type { CairnListener } from "./cairn.d.ts";
import { tools } from "./look.ts";
import { page } from "./page.ts";
import { withMore } from "./send.ts";
import { warn } from "./warn.ts";

/**
 * Runs a call of `Cairn(…)`. Never throws: a mistake is said on the console, and the host's script goes on.
 */
export function runCall(...call: readonly unknown[]): unknown {
  const [verb, first, listener] = call as [string, never, CairnListener];
  const set = (what: "add" | "remove") =>
    window[`${what}EventListener`](`cairn:${first as string}`, listener as EventListener);
  const one = page.instances.find(({ is }) => !first?.["id"] || is.id === first["id"]);
  try {
    switch (verb) {
      case "ready":
        return (first as () => void)();
      case "on":
        set("add");
        return () => set("remove");
      case "off":
        return set("remove");
      case "getState":
        return one && { ...one.is };
      default:
        withMore(({ command }) => command(tools, call));
    }
  } catch (error) {
    warn(error as string);
  }
  return undefined;
}
