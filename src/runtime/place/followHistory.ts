import type { HistoryFollower } from "../../core/conversation/ports.ts";

/** What the history entries of this page hold: numbers of answers and jumps. Never an answer. */
interface HistoryEntry {
  /** How many the reader had made here. */
  readonly cairn: number;
  /** Down to how many the entries below are this page's own, one for each: further down it never goes by itself. */
  readonly from: number;
}

/** Browsers keep about so many entries and limit how fast they are made. */
const MOST_ENTRIES = 40;
/**
 * Who wants to be gone does not wait longer than this; the screen is covered already. A slow phone needs a while to go
 * back.
 */
const LEAVING_MS = 1000;
/** A browser that has not gone where it was sent by then does not go there. */
const TRAVEL_MS = 1000;

/**
 * Ties the browser's Back and Forward to the conversation: each answer is one history entry, going to another entry
 * calls `goTo` with the depth to show (it gives the one it got to), and going back by other means takes the entries
 * along. The browser is never sent beyond this page's own entries, and a reader who goes back is never kept from
 * leaving. For pages of their own only: a frame never touches its host's history.
 */
export function followHistory(start: number, goTo: (depth: number) => number): HistoryFollower {
  let depth = start;
  // The browser or the conversation is on its way: what happens meanwhile is looked at when it has arrived.
  let moving = false;
  let late: ReturnType<typeof setTimeout> | undefined;

  const settle = () => {
    if (moving) return;
    const here = entryOf(history.state);
    if (!here) stand();
    else if (depth > here.cairn) climb(here);
    else if (depth < here.cairn && here.cairn > here.from) travel(Math.max(depth, here.from) - here.cairn);
    else if (depth < here.cairn) stand();
  };
  /** This entry is for the present depth, and what is below it belongs to somebody else. */
  const stand = () => history.replaceState({ cairn: depth, from: depth } satisfies HistoryEntry, "");
  const climb = ({ cairn, from }: HistoryEntry) => {
    const next = Math.max(cairn + 1, depth - MOST_ENTRIES);
    try {
      for (let made = next; made <= depth; made++) {
        const entry: HistoryEntry = { cairn: made, from: next > cairn + 1 ? next : from };
        history.pushState(entry, "");
      }
    } catch {
      // Too many for this browser within a short time: the next answer tries again.
    }
  };
  const travel = (by: number) => {
    moving = true;
    history.go(by);
    late = setTimeout(() => {
      late = undefined;
      moving = false;
      stand();
    }, TRAVEL_MS);
  };
  const onPop = ({ state }: PopStateEvent) => {
    const here = entryOf(state);
    if (late !== undefined) {
      // It went where it was sent.
      clearTimeout(late);
      late = undefined;
      moving = false;
    } else if (here && here.cairn !== depth) {
      moving = true;
      depth = goTo(here.cairn);
      moving = false;
      // What can't be undone must not be put on top again: then nobody could ever leave.
      if (depth > here.cairn) return stand();
    }
    settle();
  };

  if (entryOf(history.state)?.cairn !== start) {
    history.replaceState({ cairn: 0, from: 0 } satisfies HistoryEntry, "");
    settle();
  }
  addEventListener("popstate", onPop);
  return {
    moved(now) {
      depth = now;
      settle();
    },
    stop() {
      clearTimeout(late);
      removeEventListener("popstate", onPop);
    },
  };
}

/**
 * Goes back to the lowest of this page's own entries, then calls `then`, and says whether there was any way to go: what
 * is opened from there cuts off the others. To be called when nothing follows the history any more.
 */
export function unwindHistory(then: (moved: boolean) => void): void {
  const here = entryOf(history.state);
  const steps = here ? here.cairn - here.from : 0;
  if (steps === 0) return then(false);
  // Whichever comes first: leaving twice is leaving.
  const arrive = () => then(true);
  addEventListener("popstate", arrive);
  setTimeout(arrive, LEAVING_MS);
  history.go(-steps);
}

function entryOf(state: unknown): HistoryEntry | undefined {
  const { cairn, from } = (typeof state === "object" && state !== null ? state : {}) as Partial<HistoryEntry>;
  return isCount(cairn) && isCount(from) && from <= cairn ? { cairn, from } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
