import { parseStored } from "../../core/parseStored.ts";
import type { StoredSession } from "../../core/storedSession.ts";
import type { TabStorage } from "./tabStorage.ts";

/** Without use for so long, a place is forgotten. */
const KEPT_MS = 60 * 60 * 1000;
/** A page that comes back sooner than this was reloaded by its reader, not opened by the next one. */
const RELOAD_MS = 10 * 1000;

/** A place that was kept, and whether to ask before anything of it is shown. */
export interface KeptPlace {
  readonly stored: StoredSession;
  readonly ask: boolean;
}

/** Beside the session: when the page went away. Nothing if it crashed. */
interface Kept {
  readonly session: unknown;
  readonly left?: unknown;
}

/** Keeps the place of one guide in the tab. */
export interface PlaceKeeper {
  /** What was kept, if it is whole, of this guide and not too old. Anything else is removed. */
  readonly read: (now: number, reloaded: boolean) => KeptPlace | undefined;
  readonly keep: (session: StoredSession) => void;
  /** The page goes away now. */
  readonly leave: (now: number) => void;
  readonly forget: () => void;
}

/** The key under which the early inline script, too, looks for a place. */
export function placeKey(guide: string): string {
  return `cairn:${guide}`;
}

export function keepPlace(storage: TabStorage, guide: string): PlaceKeeper {
  const key = placeKey(guide);
  let last: StoredSession | undefined;
  const write = (session: StoredSession, left?: number) => {
    storage.write(key, JSON.stringify({ session, ...(left !== undefined && { left }) } satisfies Kept));
  };
  return {
    read(now, reloaded) {
      const kept = parseKept(storage.read(key));
      const stored = kept && parseStored(kept.session);
      if (!stored || stored.guide !== guide || stored.used > now || now - stored.used > KEPT_MS) {
        storage.remove(key);
        return undefined;
      }
      last = stored;
      const soon = typeof kept.left === "number" && now - kept.left < RELOAD_MS;
      // A crash leaves no time of leaving: then a reload is all there is to go by.
      const ask = !(soon || (kept.left === undefined && reloaded));
      return { stored, ask };
    },
    keep(session) {
      last = session;
      write(session);
    },
    leave(now) {
      if (last) write(last, now);
    },
    forget() {
      last = undefined;
      storage.remove(key);
    },
  };
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
