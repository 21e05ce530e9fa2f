import type { CairnListener, CairnState } from "./cairn.d.ts";
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
  const type = `cairn:${first}`;
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
        return stateOf(first);
      default:
        withSecond(aimedAt(first), ({ command }) => command(page, { hub, dress, addInlineTags, popupOf }, call));
    }
  } catch (error) {
    warn(`${verb}: ${error}`, "error");
  }
  return undefined;
}

function stateOf(target: { id?: string } | undefined): CairnState | undefined {
  const instance = aimedAt(target);
  if (!instance) return undefined;
  const { id, options, version, open, ready, failed, shown } = instance;
  const { guide, mode } = options;
  return { v: 1, id, guide, version, mode, open, ready, failed, ...(shown && { state: shown }) };
}
