import type { StoredSession } from "../../core/session/stored/storeSession.ts";
import type { Coming } from "../../core/conversation/ports.ts";
import { type TabHold, tabHold } from "./tabHold.ts";
import type { TabStorage } from "./tabStorage.ts";

/** Without use for so long, what was said is forgotten. */
export const KEPT_MS = 60 * 60 * 1000;
/** Who goes on to another page of the guide is there sooner than this. */
const ONWARD_MS = 10 * 1000;

/** Beside what is kept: how and when the page went away. Nothing if it crashed, or is still there. */
interface TabMarks {
  /** The name of the page that kept it. */
  readonly tab?: unknown;
  readonly left?: unknown;
  /** It went on to another page that shows the guide. */
  readonly onward?: unknown;
  /**
   * It was not shown yet: its reader was asked first, and gave no answer. Or nobody could be asked: the inline script.
   */
  readonly unseen?: unknown;
}

interface Keepable {
  readonly session: StoredSession;
}

/** Keeps one thing in the tab. */
export interface TabKeeper<T extends Keepable> {
  /**
   * What was kept, if it is whole and not too old, and whether to ask before any of it is shown. Anything else is
   * removed.
   */
  readonly read: (now: number, coming: Coming) => { readonly kept: T; readonly ask: boolean } | undefined;
  /** Whether no other open page goes on with what was read. If one does, this is a copy of its tab: ask. */
  readonly isOwn: (coming: Coming) => Promise<boolean>;
  readonly keep: (value: T) => void;
  /** Ask from now on: who sees the page may be somebody else. It counts as used at `used`. */
  readonly doubt: (used: number) => void;
  /**
   * The page goes away now; it was used last at `used`. `onward` to another page that shows the guide, as far as one
   * can know.
   */
  readonly leave: (now: number, onward: boolean, used: number) => void;
  /** It was not gone. */
  readonly stay: () => void;
  readonly forget: () => void;
  /** The page is out of use: the next one in this tab may go on. */
  readonly drop: () => void;
}

/** `parse` reads what may be such a thing: anything odd is `undefined`. */
export function keepInTab<T extends Keepable>(
  storage: TabStorage,
  key: string,
  parse: (value: Readonly<Record<string, unknown>>) => T | undefined,
  hold: TabHold = tabHold(),
): TabKeeper<T> {
  let last: T | undefined;
  let unseen = false;
  let before: unknown;
  const write = (gone: Pick<TabMarks, "left" | "onward"> = {}) => {
    const marks: TabMarks = { tab: hold.name(), ...gone, ...(unseen && { unseen }) };
    if (last) storage.write(key, JSON.stringify({ ...last, ...marks }));
  };
  const noteUse = (used: number) => {
    if (last && used > last.session.used) last = { ...last, session: { ...last.session, used } };
  };
  const forget = () => {
    last = undefined;
    storage.remove(key);
  };
  return {
    read(now, coming) {
      const value = readKept(storage, key);
      const kept = value && parse(value);
      if (!kept || now - kept.session.used > KEPT_MS) {
        forget();
        return undefined;
      }
      // A clock that was ahead and is put right leaves times in the future: they count as now.
      last = { ...kept, session: { ...kept.session, used: Math.min(kept.session.used, now) } };
      before = value.tab;
      unseen = !isSameReader(value, now, coming);
      if (unseen) write();
      return { kept: last, ask: unseen };
    },
    async isOwn(coming) {
      const own = typeof before === "string" ? await hold.take(before) : undefined;
      // A browser that can't tell: a reload is nearly always the reader's own.
      unseen = !(own ?? coming === "reload");
      if (last) write();
      return !unseen;
    },
    keep(value) {
      last = value;
      unseen = false;
      write();
    },
    doubt(used) {
      // Another page of this tab may have kept something newer.
      const value = readKept(storage, key);
      last = (value && parse(value)) ?? last;
      unseen = true;
      noteUse(used);
      write();
    },
    leave(now, onward, used) {
      noteUse(used);
      write({ left: now, onward });
    },
    stay: write,
    forget,
    drop: hold.drop,
  };
}

/** Who sees this page now is who saw the one before: they reloaded it, it crashed, or they only went one page on. */
function isSameReader({ left, onward, unseen }: TabMarks, now: number, coming: Coming): boolean {
  if (unseen) return false;
  if (coming === "reload") return true;
  // A closed tab that is opened again, and Back from somewhere else, look the same: both had been left.
  if (left === undefined) return coming === "history";
  return onward === true && typeof left === "number" && now >= left && now - left < ONWARD_MS;
}

function readKept(
  storage: TabStorage,
  key: string,
): (Readonly<Record<string, unknown>> & TabMarks) | undefined {
  const text = storage.read(key);
  if (!text || text.length > 1_000_000) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "session" in value
      ? (value as Readonly<Record<string, unknown>> & TabMarks)
      : undefined;
  } catch {
    return undefined;
  }
}
