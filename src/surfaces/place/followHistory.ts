/** What the history entries of this page hold: how many answers and jumps were made. Never an answer. */
interface Depth {
  readonly cairn: number;
}

export interface HistoryFollower {
  /** The conversation has `depth` entries now. */
  readonly moved: (depth: number) => void;
  readonly stop: () => void;
}

/**
 * Ties the browser's Back and Forward to the conversation: each new answer is one history entry, going back in the
 * history calls `goTo` with the depth to show. For pages of their own only: a frame never touches its host's history.
 */
export function followHistory(depth: number, goTo: (depth: number) => void): HistoryFollower {
  let shown = depth;
  // Set while we move in the history ourselves: the popstate that follows is our own.
  let own = 0;
  if ((depthOf(history.state) ?? 0) !== depth) history.replaceState({ cairn: depth } satisfies Depth, "");
  const onPop = (event: PopStateEvent) => {
    const wanted = depthOf(event.state) ?? 0;
    if (own > 0) {
      own--;
      return;
    }
    if (wanted === shown) return;
    shown = wanted;
    goTo(wanted);
  };
  addEventListener("popstate", onPop);
  return {
    moved(now) {
      if (now === shown) return;
      const there = depthOf(history.state) ?? 0;
      shown = now;
      if (now > there) history.pushState({ cairn: now } satisfies Depth, "");
      else if (now < there) {
        own++;
        history.go(now - there);
      }
    },
    stop: () => removeEventListener("popstate", onPop),
  };
}

function depthOf(state: unknown): number | undefined {
  const depth = typeof state === "object" && state !== null ? (state as Partial<Depth>).cairn : undefined;
  return typeof depth === "number" && Number.isInteger(depth) && depth >= 0 ? depth : undefined;
}
