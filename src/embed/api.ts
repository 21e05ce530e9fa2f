import type { CairnListener } from "./cairn.d.ts";
import { hub } from "./hub.ts";
import { dress } from "./launcher.ts";
import { popupOf } from "./openers.ts";
import { aimedAt, page } from "./page.ts";
import { withSecond } from "./send.ts";
import { addInlineTags } from "./tags.ts";
import { warn } from "./warn.ts";

/** Runs a call of `Cairn(…)`. Never throws: a mistake is said on the console, and the host's script goes on. */
export function runCall(...call: readonly unknown[]): unknown {
  const [verb, first, listener] = call as [string, never, CairnListener];
  const { bus } = page;
  const one = aimedAt(first);
  const type = `cairn:${first as string}`;
  try {
    switch (verb) {
      case "ready":
        return (first as () => void)();
      case "on":
        bus.addEventListener(type, listener as EventListener);
        return () => bus.removeEventListener(type, listener as EventListener);
      case "off":
        return bus.removeEventListener(type, listener as EventListener);
      case "getState":
        return one && { ...one.is };
      default:
        withSecond(one, ({ command }) => command(page, { hub, dress, addInlineTags, popupOf }, call));
    }
  } catch (error) {
    warn(`${verb}: ${String(error)}`);
  }
  return undefined;
}
