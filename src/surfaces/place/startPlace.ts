import { carryOver } from "../../core/session/carryOver.ts";
import { depthOf, freshSession, type Session } from "../../core/session/session.ts";
import type { CarriedCode } from "../../core/handoff/carryCode.ts";
import { type StoredSession, storeSession } from "../../core/session/storeSession.ts";
import { afterPaint } from "./afterPaint.ts";
import type { HistoryFollower } from "./followHistory.ts";
import { goTo } from "./goTo.ts";
import { type Coming, howItCame } from "./howItCame.ts";
import { isEmpty } from "./isEmpty.ts";
import { keepPlace } from "./keepPlace.ts";
import { codeNoticeOf, noticeOf, type PlaceNotice } from "./noticeOf.ts";
import type { Place, PlaceOptions, PlaceState } from "./placeState.ts";
import { readCode } from "./readCode.ts";
import { watchUse } from "./watchUse.ts";
import { whenGone } from "./whenGone.ts";

export type { Place } from "./placeState.ts";

/** The place of a conversation over time: kept, resumed, opened from a link or a code, undone by the browser's Back. */
export function startPlace({
  actor,
  page,
  guide,
  words,
  storage,
  address,
  now = () => Date.now(),
}: PlaceOptions): Place {
  const keeper = keepPlace(storage, guide);
  const listeners = new Set<() => void>();
  let state: PlaceState = { asking: false, round: 0, lasts: storage.lasts() };
  /** Goes on where somebody was, once the reader has said that it was them. */
  let waiting: (() => void) | undefined;
  /** A link that waits for the same. */
  let linked: CarriedCode | undefined;
  /** It is not clear yet whether to go on where somebody was. */
  let arriving = true;
  let forgotten = false;
  let session = actor.getSnapshot().context.session;
  let follower: HistoryFollower | undefined;
  // The browser's history and storage are slow; the next question is not kept waiting for them.
  const later = afterPaint();

  const set = (next: Partial<PlaceState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const keep = () => {
    if (state.asking || arriving) return;
    if (isEmpty(session)) return keeper.forget();
    const current = actor.getSnapshot().context.guide ?? guide;
    const stored = storeSession(current, session, { words, used: now() });
    if (stored) keeper.keep({ session: stored });
    const lasts = storage.lasts();
    if (state.lasts !== lasts) set({ lasts });
  };
  const goOnAt = (place: Session, over = false) => {
    waiting = linked = undefined;
    set({ asking: false });
    actor.send({ type: "resume", session: place, over });
    follow();
  };
  const continueAt = (stored: StoredSession) => {
    const carried = carryOver(guide, stored.trail, stored.held, stored.ticks);
    goOnAt(carried.session);
    if (stored.version !== guide.version) set({ notice: noticeOf(carried) });
  };
  const follow = () => {
    // Until it is clear where the conversation is, the history stays as it was.
    follower ??= address?.follow(depth(), (there) => (state.asking ? there : goTo(actor, there)));
  };
  const depth = () => depthOf(session, "member");
  const jumpTo = (to: string | undefined) => {
    if (to !== undefined && Object.hasOwn(guide.flow.states, to)) actor.send({ type: "jump", to });
  };
  const openCarried = (carried: CarriedCode) => {
    goOnAt(carried.session, !isEmpty(session));
    set({ notice: codeNoticeOf(carried) });
  };
  /** Why a link led nowhere. One whose reader did not come can be followed again. */
  const missed = (key: string, code: string): PlaceNotice =>
    key === "share.failed" ? { key: "link.failed", again: () => address?.again(code) } : { key };
  /** Shows nothing of what was said until the reader has said that it was them. */
  const ask = (goOn: () => void) => {
    waiting = goOn;
    set({ asking: true, linked: linked !== undefined, notice: undefined });
  };
  /** Nothing of a conversation stays in sight or in the document. What a host told stays true. */
  const wipe = () => {
    waiting = linked = undefined;
    set({ asking: true, linked: false, notice: undefined, round: state.round + 1 });
    actor.send({ type: "restart" });
  };
  const arrive = (coming: Coming, code?: CarriedCode, refused?: PlaceNotice): Promise<void> | undefined => {
    arriving = true;
    const found = keeper.read(now(), coming);
    const settle = (asks: boolean) => {
      if (forgotten) return;
      arriving = false;
      linked = code;
      if (found && asks) ask(() => continueAt(found.kept.session));
      else if (found) continueAt(found.kept.session);
      else set({ asking: false });
      if (code && !asks) openCarried(code);
      else if (!found) jumpTo(link.state);
      if (!asks) follow();
      if (refused) set({ notice: refused });
    };
    // A copy of the tab must be told from the tab before anything is shown.
    if (found && !found.ask) return keeper.isOwn(coming).then((own) => settle(!own));
    settle(found !== undefined);
    return undefined;
  };

  actor.subscribe((snapshot) => {
    const { session: now } = snapshot.context;
    if (now === session || !snapshot.matches("talking")) return;
    const moved = now.trail !== session.trail;
    session = now;
    // What was said about resuming has been read once something else is done.
    if (moved && session.shortened) set({ notice: { key: "shortened" } });
    else if (moved && state.notice) set({ notice: undefined });
    later.add(() => {
      if (!state.asking) follower?.moved(depth());
      keep();
    });
  });
  const link = address?.take() ?? {};
  // A link that can't be read changes nothing.
  const { code } = link;
  const opened =
    code === undefined
      ? arrive(howItCame())
      : readCode(guide, page, code).then((read) =>
          typeof read === "string"
            ? arrive(howItCame(), undefined, missed(read, code))
            : arrive(howItCame(), read),
        );
  if (address) {
    // A link followed or pasted where the guide is open already loads nothing.
    addEventListener("hashchange", () => {
      const { code, state: to } = address.take();
      if (code === undefined) return jumpTo(to);
      void readCode(guide, page, code).then((read) => {
        if (typeof read === "string") set({ notice: missed(read, code) });
        else if (state.asking) set({ linked: Boolean((linked = read)), notice: undefined });
        else openCarried(read);
      });
    });
  }
  const lastUse = watchUse(now, (sure) => {
    const there = session;
    if (forgotten || (state.asking && !sure)) return;
    if (sure) keeper.forget();
    else keeper.doubt(now());
    const told = !isEmpty(there) || waiting !== undefined;
    wipe();
    if (told && !sure) return ask(() => goOnAt(there));
    set({ asking: false, ...(told && { notice: { key: "cleared" } }) });
  });
  whenGone({
    gone(onward) {
      later.flush();
      keeper.leave(now(), onward || !address, lastUse());
    },
    back: keeper.stay,
    aside() {
      if (forgotten) return;
      document.documentElement.hidden = true;
      keeper.drop();
      wipe();
    },
    again() {
      if (forgotten) return;
      document.documentElement.hidden = false;
      set({ round: state.round + 1 });
      void arrive("visit");
    },
  });

  return {
    opened: Promise.resolve(opened),
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    resume: () => waiting?.(),
    fresh() {
      const code = linked;
      waiting = linked = undefined;
      keeper.forget();
      set({ asking: false });
      if (code) openCarried(code);
      else jumpTo(link.state);
      follow();
    },
    async openCode(typed) {
      const read = await readCode(guide, page, typed);
      if (typeof read === "string") return read;
      openCarried(read);
      return undefined;
    },
    forget() {
      forgotten = true;
      waiting = linked = undefined;
      later.drop();
      follower?.stop();
      // What still waits to be kept must find nothing.
      session = freshSession;
      keeper.forget();
      set({ asking: false });
      actor.send({ type: "forget" });
    },
  };
}
