import type { ActorRefFrom } from "xstate";
import { type CarriedOver, carryOver } from "../../core/carryOver.ts";
import type { conversation } from "../../core/conversation.ts";
import type { Guide } from "../../core/guide.ts";
import type { Session } from "../../core/session.ts";
import type { StoredSession } from "../../core/storedSession.ts";
import { storeSession } from "../../core/storeSession.ts";
import { afterPaint } from "./afterPaint.ts";
import { type HistoryFollower, followHistory } from "./followHistory.ts";
import { keepPlace } from "./keepPlace.ts";
import type { TabStorage } from "./tabStorage.ts";

/** What a surface shows of a place, besides the conversation itself. */
export interface PlaceState {
  /** A kept place waits: ask before anything of it is shown. */
  readonly asking: boolean;
  /** A sentence for the reader: key of the interface words, and the number in it. */
  readonly notice?: { readonly key: string; readonly n?: number } | undefined;
  /** Ids of the ticked steps. */
  readonly ticks: readonly string[];
}

export interface Place {
  readonly get: () => PlaceState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly setTicks: (ticks: readonly string[]) => void;
  /** The answer to "Continue where you left off?". */
  readonly resume: () => void;
  readonly fresh: () => void;
  /** Takes a typed hand-off code or a pasted link. Gives the key of the sentence why it was refused, if it was. */
  readonly openCode: (typed: string) => Promise<string | undefined>;
  /** Nothing of the conversation stays: not in memory, not in storage. */
  readonly forget: () => void;
}

export interface PlaceOptions {
  readonly actor: ActorRefFrom<typeof conversation>;
  readonly guide: Guide;
  /** `GuideWords.version` */
  readonly words: string;
  readonly storage: TabStorage;
  /** A page of its own: its address and history are ours. In a frame they are never touched. */
  readonly ownsHistory: boolean;
  readonly now?: () => number;
}

/** The place of a conversation over time: kept, resumed, opened from a link or a code, undone by the browser's Back. */
export function startPlace({
  actor,
  guide,
  words,
  storage,
  ownsHistory,
  now = Date.now,
}: PlaceOptions): Place {
  const keeper = keepPlace(storage, guide.flow.id);
  const listeners = new Set<() => void>();
  let state: PlaceState = { asking: false, ticks: [] };
  let waiting: StoredSession | undefined;
  let session = actor.getSnapshot().context.session;
  let resumed: Session | undefined;
  let follower: HistoryFollower | undefined;
  // The browser's history and storage are slow; the next question is not kept waiting for them.
  const later = afterPaint();

  const set = (next: Partial<PlaceState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const keep = () => {
    const current = actor.getSnapshot().context.guide ?? guide;
    const stored = storeSession(current, session, { words, used: now(), ticks: state.ticks });
    if (stored && !state.asking) keeper.keep(stored);
  };
  const continueAt = (stored: StoredSession) => {
    const carried = carryOver(guide, stored.trail, stored.held);
    set({ asking: false, ticks: stored.ticks, ...noticeOf(carried, stored.version !== guide.version) });
    resume(carried.session);
  };
  const resume = (at: Session) => {
    resumed = at;
    actor.send({ type: "resume", session: at });
  };

  const kept = keeper.read(now(), isReload());
  const opened = ownsHistory ? takeFragment() : undefined;
  if (opened?.startsWith("t="))
    void openCode(opened.slice(2)).then((refused) => refused && set({ notice: { key: refused } }));
  else if (kept?.ask) {
    waiting = kept.stored;
    state = { ...state, asking: true };
  } else if (kept) continueAt(kept.stored);
  else if (opened && Object.hasOwn(guide.flow.states, opened)) actor.send({ type: "jump", to: opened });
  session = actor.getSnapshot().context.session;

  if (ownsHistory) follower = followHistory(depthOf(session), (depth) => goTo(actor, depth));
  actor.subscribe((snapshot) => {
    if (snapshot.context.session === session || !snapshot.matches("talking")) return;
    session = snapshot.context.session;
    // What was said about resuming has been read once something else is done.
    if (session !== resumed && state.notice) set({ notice: undefined });
    later.add(() => {
      follower?.moved(depthOf(session));
      keep();
    });
  });
  addEventListener("pagehide", () => {
    later.flush();
    keeper.leave(now());
  });

  async function openCode(typed: string): Promise<string | undefined> {
    // Only who has a code needs its reader.
    const { decodeHandoff } = await import("../../core/handoff/decodeHandoff.ts");
    const code = typed.trim().replace(/^.*#t=/s, "");
    const decoded = decodeHandoff(guide.flow.id, code);
    if (!decoded.ok) return `code.refused.${decoded.why}`;
    const carried = carryOver(guide, decoded.trail);
    set({ asking: false, ticks: [], notice: noticeOf(carried, true).notice ?? { key: "code.opened" } });
    resume(carried.session);
    return undefined;
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setTicks(ticks) {
      set({ ticks });
      keep();
    },
    resume: () => waiting && continueAt(waiting),
    fresh() {
      keeper.forget();
      set({ asking: false });
    },
    openCode,
    forget() {
      waiting = undefined;
      later.drop();
      follower?.stop();
      keeper.forget();
      set({ asking: false, ticks: [] });
      actor.send({ type: "forget" });
    },
  };
}

/** What to tell about answers that did not simply stay. Nothing, if all did. */
function noticeOf({ toConfirm, askedAgain }: CarriedOver, changed: boolean): Pick<PlaceState, "notice"> {
  if (!changed || (toConfirm === 0 && askedAgain === 0)) return {};
  if (askedAgain > 0) return { notice: { key: "resumed.again", n: askedAgain } };
  return { notice: { key: "resumed.confirm", n: toConfirm } };
}

function depthOf({ trail }: Session): number {
  return trail.filter(({ type }) => type !== "told").length;
}

/** Undoes or redoes until the conversation has this depth, or nothing more can be undone or redone. */
function goTo(actor: PlaceOptions["actor"], depth: number): void {
  for (let steps = 0; steps < 500; steps++) {
    const { session } = actor.getSnapshot().context;
    const there = depthOf(session);
    if (there === depth) return;
    actor.send({ type: there > depth ? "back" : "forward" });
    if (actor.getSnapshot().context.session === session) return;
  }
}

/** The fragment of the address, read once: a trail that someone chose to copy is then removed from it. */
function takeFragment(): string | undefined {
  const fragment = location.hash.slice(1);
  if (fragment.startsWith("t=")) history.replaceState(history.state, "", location.pathname + location.search);
  return fragment || undefined;
}

function isReload(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "reload" || entry?.type === "back_forward";
}
