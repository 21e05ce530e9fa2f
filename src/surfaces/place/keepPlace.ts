import { parseStored } from "../../core/session/parseStored.ts";
import type { Guide } from "../../core/walk/guide.ts";
import type { StoredSession } from "../../core/session/storeSession.ts";
import { keepInTab, type TabKeeper } from "./keepInTab.ts";
import type { TabStorage } from "./tabStorage.ts";

/** The key under which the early inline script, too, looks for a place. */
export function placeKey(guide: string): string {
  return `cairn:${guide}`;
}

/** Whether a place is of this guide: of a draft, only if it is of the same build. */
export function isPlaceOf({ flow, version, draft }: Guide, stored: StoredSession): boolean {
  return stored.guide === flow.id && (!draft || stored.version === version);
}

/** Keeps the place of one guide in the tab. */
export function keepPlace(storage: TabStorage, guide: Guide): TabKeeper<{ readonly session: StoredSession }> {
  return keepInTab(storage, placeKey(guide.flow.id), (value) => {
    const session = parseStored(value["session"]);
    return session && isPlaceOf(guide, session) ? { session } : undefined;
  });
}
