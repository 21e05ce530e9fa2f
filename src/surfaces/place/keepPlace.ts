import { parseStored } from "../../core/session/parseStored.ts";
import type { StoredSession } from "../../core/session/storeSession.ts";
import { keepInTab, type TabKeeper } from "./keepInTab.ts";
import type { TabStorage } from "./tabStorage.ts";

/** The key under which the early inline script, too, looks for a place. */
export function placeKey(guide: string): string {
  return `cairn:${guide}`;
}

/** Keeps the place of one guide in the tab. */
export function keepPlace(
  storage: TabStorage,
  guide: string,
): TabKeeper<{ readonly session: StoredSession }> {
  return keepInTab(storage, placeKey(guide), (value) => {
    const session = parseStored(value["session"]);
    return session?.guide === guide ? { session } : undefined;
  });
}
