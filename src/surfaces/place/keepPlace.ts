import { parseStored } from "../../core/parseStored.ts";
import type { StoredSession } from "../../core/storedSession.ts";
import type { Coming } from "./howItCame.ts";
import type { TabStorage } from "./tabStorage.ts";

/** Without use for so long, a place is forgotten. */
const KEPT_MS = 60 * 60 * 1000;
/** Who goes on to another page of the guide is there sooner than this. */
const ONWARD_MS = 10 * 1000;

/** A place that was kept, and whether to ask before anything of it is shown. */
export interface KeptPlace {
  readonly stored: StoredSession;
  readonly ask: boolean;
}

/** Beside the session: how and when the page went away. Nothing if it crashed, or is still there. */
interface Kept {
  readonly session: unknown;
  readonly left?: unknown;
  /** It went on to another page that shows the guide. */
  readonly onward?: unknown;
  /** It was not shown yet: its reader was asked first, and gave no answer. */
  readonly unseen?: unknown;
}

/** Keeps the place of one guide in the tab. */
export interface PlaceKeeper {
  /** What was kept, if it is whole, of this guide and not too old. Anything else is removed. */
  readonly read: (now: number, coming: Coming) => KeptPlace | undefined;
  readonly keep: (session: StoredSession) => void;
  /** The page goes away now: `onward` to another page that shows the guide, as far as one can know. */
  readonly leave: (now: number, onward: boolean) => void;
  /** It was not gone: the browser brought it back as it was. */
  readonly stay: () => void;
  readonly forget: () => void;
}

/** The key under which the early inline script, too, looks for a place. */
export function placeKey(guide: string): string {
  return `cairn:${guide}`;
}

/**
 * Nothing of the guide could be loaded, so nobody was asked. Who reloads the page then is still not known to be who made
 * the place.
 */
export function markUnread(storage: TabStorage, guide: string, now: number, coming: Coming): void {
  const kept = parseKept(storage.read(placeKey(guide)));
  if (!kept || isSameReader(kept, now, coming)) return;
  storage.write(placeKey(guide), JSON.stringify({ ...kept, unseen: true } satisfies Kept));
}

export function keepPlace(storage: TabStorage, guide: string): PlaceKeeper {
  const key = placeKey(guide);
  let last: StoredSession | undefined;
  let unseen = false;
  const write = (session: StoredSession, gone: Pick<Kept, "left" | "onward"> = {}) => {
    storage.write(key, JSON.stringify({ session, ...gone, ...(unseen && { unseen }) } satisfies Kept));
  };
  return {
    read(now, coming) {
      const kept = parseKept(storage.read(key));
      const stored = kept && parseStored(kept.session);
      if (!stored || stored.guide !== guide || stored.used > now || now - stored.used > KEPT_MS) {
        storage.remove(key);
        return undefined;
      }
      last = stored;
      unseen = !isSameReader(kept, now, coming);
      if (unseen) write(stored);
      return { stored, ask: unseen };
    },
    keep(session) {
      last = session;
      unseen = false;
      write(session);
    },
    leave(now, onward) {
      if (last) write(last, { left: now, onward });
    },
    stay() {
      if (last) write(last);
    },
    forget() {
      last = undefined;
      storage.remove(key);
    },
  };
}

/** Who sees this page now is who made the place: they reloaded it, it crashed, or they only went one page on. */
function isSameReader({ left, onward, unseen }: Kept, now: number, coming: Coming): boolean {
  if (unseen) return false;
  if (coming === "reload") return true;
  // A closed tab that is opened again, and Back from somewhere else, look the same: both had been left.
  if (left === undefined) return coming === "history";
  return onward === true && typeof left === "number" && now >= left && now - left < ONWARD_MS;
}

function parseKept(text: string | undefined): Kept | undefined {
  if (!text || text.length > 100_000) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "session" in value ? (value as Kept) : undefined;
  } catch {
    return undefined;
  }
}
