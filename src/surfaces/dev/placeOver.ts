import type { GuideData } from "../../core/guide/lock.ts";
import { received, type SentGuide } from "../../core/guide/sent.ts";
import { carryOver } from "../../core/session/carry/carryOver.ts";
import { carryTo } from "../../core/session/carry/carryTo.ts";
import { parseStored } from "../../core/session/stored/parseStored.ts";
import { storeSession } from "../../core/session/stored/storeSession.ts";
import { openGuide } from "../../core/walk/guide.ts";
import { placeKey } from "../../runtime/place/keepPlace.ts";

/**
 * Takes the place that this tab keeps over to the guide as it was edited. A place of a draft is of one build alone, and
 * there is a new one with each edit: here the guide from before is known, so that its answers can be found again by name.
 */
export function placeOver(guide: string | undefined): { readonly carry: () => Promise<void> } {
  if (guide === undefined) return { carry: () => Promise.resolve() };
  const key = placeKey(guide);
  const over = `cairn-dev:${guide}`;
  arrive(key, over);
  const before = load(guide);
  before.catch(() => {});
  return {
    async carry() {
      const [old, next] = [await before, await load(guide)];
      // The page is used while they are loaded.
      const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}") as { session?: unknown };
      const stored = parseStored(kept.session);
      if (!stored) return;
      const [previous, now] = [openGuide(old), openGuide(next)];
      const { session } = carryOver(previous, stored.trail, stored.held, stored.ticks);
      const again = storeSession(now, carryTo(now, previous, session), stored);
      // The page keeps its place once more as it goes away, so this one waits beside it.
      if (again) sessionStorage.setItem(over, JSON.stringify(again));
    },
  };
}

/** After an edit: what waits takes the place of what the page before kept. */
function arrive(key: string, over: string): void {
  const [kept, waits] = [sessionStorage.getItem(key), sessionStorage.getItem(over)];
  sessionStorage.removeItem(over);
  if (!kept || !waits) return;
  const session: unknown = JSON.parse(waits);
  sessionStorage.setItem(key, JSON.stringify({ ...(JSON.parse(kept) as object), session }));
}

/** The guide as it is now. The dev server has no hash in the names of files. */
async function load(guide: string): Promise<GuideData> {
  const response = await fetch(`/assets/${guide}.json`, { cache: "no-store" });
  return received((await response.json()) as SentGuide);
}
