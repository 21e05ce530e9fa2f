import type { ActorRefFrom } from "xstate";
import { carryOver } from "../../core/carryOver.ts";
import type { conversation } from "../../core/conversation.ts";
import type { Guide } from "../../core/guide.ts";
import type { PageData } from "../../core/pageData.ts";
import { freshSession, type Session } from "../../core/session.ts";
import type { StoredSession } from "../../core/storedSession.ts";
import { storeSession } from "../../core/storeSession.ts";
import { inTime } from "../../ui/inTime.ts";
import { loadLaterText } from "../loadLaterText.ts";
import { afterPaint } from "./afterPaint.ts";
import { depthOf } from "./depthOf.ts";
import { type HistoryFollower, followHistory } from "./followHistory.ts";
import { howItCame } from "./howItCame.ts";
import { keepPlace } from "./keepPlace.ts";
import { noticeOf, type PlaceNotice } from "./noticeOf.ts";
import type { TabStorage } from "./tabStorage.ts";
import { takeFragment } from "./takeFragment.ts";
import { whenGone } from "./whenGone.ts";

/** The reader of a code that has not come by then does not come: the conversation begins without it. */
const PATIENCE_MS = 12_000;

/** What a surface shows of a place, besides the conversation itself. */
export interface PlaceState {
  /** A kept place waits: ask before anything of it is shown. */
  readonly asking: boolean;
  readonly notice?: PlaceNotice | undefined;
  /** Ids of the ticked steps. */
  readonly ticks: readonly string[];
  /** Another document of the guide in this tab finds the place. */
  readonly lasts: boolean;
}

export interface Place {
  /** Settled once a link that was followed has been read: before, the place is not where it will be. */
  readonly opened: Promise<void>;
  readonly get: () => PlaceState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly setTicks: (ticks: readonly string[]) => void;
  /** The answer to "Continue where you left off?". */
  readonly resume: () => void;
  readonly fresh: () => void;
  /** Takes back that a code was opened over another place. */
  readonly undo: () => void;
  /** Takes a typed hand-off code or a pasted link. Gives the key of the sentence why it was refused, if it was. */
  readonly openCode: (typed: string) => Promise<string | undefined>;
  /** Nothing of the conversation stays: not in memory, not in storage. */
  readonly forget: () => void;
}

export interface PlaceOptions {
  readonly actor: ActorRefFrom<typeof conversation>;
  readonly page: PageData;
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
  page,
  guide,
  words,
  storage,
  ownsHistory,
  now = Date.now,
}: PlaceOptions): Place {
  const keeper = keepPlace(storage, guide.flow.id);
  const listeners = new Set<() => void>();
  let state: PlaceState = { asking: false, ticks: [], lasts: storage.lasts() };
  let waiting: StoredSession | undefined;
  let session = actor.getSnapshot().context.session;
  let follower: HistoryFollower | undefined;
  // The browser's history and storage are slow; the next question is not kept waiting for them.
  const later = afterPaint();

  const set = (next: Partial<PlaceState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const keep = () => {
    if (state.asking) return;
    if (isEmpty(session)) return keeper.forget();
    const current = actor.getSnapshot().context.guide ?? guide;
    const stored = storeSession(current, session, { words, used: now(), ticks: state.ticks });
    if (stored) keeper.keep(stored);
    const lasts = storage.lasts();
    if (state.lasts !== lasts) set({ lasts });
  };
  const goOnAt = (place: Session, ticks: readonly string[]) => {
    waiting = undefined;
    set({ asking: false, ticks });
    // What the host told meanwhile is news; the place is from before.
    const news = session.trail.filter((entry) => entry.type === "told" && entry.by === "host");
    actor.send({ type: "resume", session: place });
    for (const entry of news) if (entry.type === "told") actor.send(entry);
    follow();
  };
  const continueAt = (stored: StoredSession) => {
    const carried = carryOver(guide, stored.trail, stored.held);
    goOnAt(carried.session, stored.ticks);
    if (stored.version !== guide.version) set({ notice: noticeOf(carried) });
  };
  const follow = () => {
    // Until it is clear where the conversation is, the history stays as it was.
    if (ownsHistory) follower ??= followHistory(depthOf(session), (depth) => goTo(actor, depth));
  };
  const jumpTo = (to: string | undefined) => {
    if (to !== undefined && Object.hasOwn(guide.flow.states, to)) actor.send({ type: "jump", to });
  };
  const openCode = async (typed: string): Promise<string | undefined> => {
    // Only who has a code needs its reader.
    const parts = [import("../../core/handoff/decodeHandoff.ts"), loadLaterText(page)] as const;
    const [reader] = await inTime(Promise.all(parts), PATIENCE_MS).catch(() => []);
    if (!reader) return "share.failed";
    const decoded = reader.decodeHandoff(guide.flow.id, typed.trim().replace(/^.*#t=/s, ""));
    if (!decoded.ok) return `code.refused.${decoded.why}`;
    const carried = carryOver(guide, decoded.trail);
    const before = state.asking || isEmpty(session) ? {} : { before: { session, ticks: state.ticks } };
    goOnAt(carried.session, []);
    set({ notice: { ...(noticeOf(carried) ?? { key: "code.opened" }), ...before } });
    return undefined;
  };
  /** Why a link led nowhere. One whose reader did not come can be followed again. */
  const missed = (key: string, code: string): PlaceNotice =>
    key === "share.failed" ? { key: "link.failed", again: () => followAgain(code) } : { key };
  let tries = 0;
  const followAgain = (code: string) => {
    location.hash = `t=${code}`;
    // Many browsers never ask again for a file that failed: then only another document can.
    if (tries++ > 0) location.reload();
  };
  const begin = (refused?: PlaceNotice) => {
    const kept = keeper.read(now(), howItCame());
    if (kept?.ask) {
      waiting = kept.stored;
      set({ asking: true });
    } else if (kept) continueAt(kept.stored);
    else {
      jumpTo(link.state);
      follow();
    }
    if (refused) set({ notice: refused });
  };

  actor.subscribe((snapshot) => {
    if (snapshot.context.session === session || !snapshot.matches("talking")) return;
    session = snapshot.context.session;
    // What was said about resuming has been read once something else is done.
    if (state.notice) set({ notice: undefined });
    later.add(() => {
      follower?.moved(depthOf(session));
      keep();
    });
  });
  const link = ownsHistory ? takeFragment() : {};
  let opened = Promise.resolve();
  const { code } = link;
  if (code === undefined) begin();
  // A link that can't be read changes nothing.
  else opened = openCode(code).then((refused) => (refused ? begin(missed(refused, code)) : undefined));
  if (ownsHistory) {
    // A link followed or pasted where the guide is open already loads nothing.
    addEventListener("hashchange", () => {
      const { code, state: to } = takeFragment();
      if (code === undefined) jumpTo(to);
      else void openCode(code).then((refused) => refused && set({ notice: missed(refused, code) }));
    });
  }
  whenGone({
    gone(onward) {
      later.flush();
      keeper.leave(now(), onward || !ownsHistory);
    },
    back: keeper.stay,
  });

  return {
    opened,
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
      waiting = undefined;
      keeper.forget();
      set({ asking: false });
      jumpTo(link.state);
      follow();
    },
    undo() {
      const { before } = state.notice ?? {};
      if (before) goOnAt(before.session, before.ticks);
    },
    openCode,
    forget() {
      waiting = undefined;
      later.drop();
      follower?.stop();
      // What still waits to be kept must find nothing.
      session = freshSession;
      keeper.forget();
      set({ asking: false, ticks: [] });
      actor.send({ type: "forget" });
    },
  };
}

/** Nothing was said or held yet: there is no place to keep. What a host told it will tell again. */
function isEmpty({ trail, held }: Session): boolean {
  return held.length === 0 && trail.every(({ type, by }) => type === "told" && by === "host");
}

/** Undoes or redoes until the conversation has this depth, or nothing more can be undone or redone. Gives the depth it has then. */
function goTo(actor: PlaceOptions["actor"], depth: number): number {
  let there = Number.NaN;
  for (let steps = 0; steps < 500; steps++) {
    const { session } = actor.getSnapshot().context;
    there = depthOf(session);
    if (there === depth) break;
    actor.send({ type: there > depth ? "back" : "forward" });
    if (actor.getSnapshot().context.session === session) break;
  }
  return there;
}
