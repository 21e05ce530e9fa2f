import { useEffect, useRef, useState } from "react";
import type { EditedWriteUps } from "../../core/agent/editedWriteUp.ts";
import { pickUp } from "../../core/agent/pickUp.ts";
import { type CarriedOver, carryOver } from "../../core/carryOver.ts";
import type { Guide } from "../../core/guide.ts";
import type { Session } from "../../core/session.ts";
import { storeSession } from "../../core/storeSession.ts";
import { tabStorage } from "../place/tabStorage.ts";
import { keepCall } from "./keepCall.ts";

/** What belongs to a call besides its trail. */
export interface CallNotes {
  readonly notes: Readonly<Record<string, string>>;
  readonly ticks: readonly string[];
  /** The call as it was copied last, as `markOf` gives it. */
  readonly copied: string;
  readonly edited: EditedWriteUps;
}

export const freshNotes: CallNotes = { notes: {}, ticks: [], copied: "", edited: {} };

/** A call as one text: it differs as soon as anything of the call does. */
export function markOf(session: Session, call: CallNotes): string {
  return walkMarkOf(session, call) + JSON.stringify(call.edited);
}

/** The same without what was edited in write-ups: what those are made from. */
export function walkMarkOf({ trail }: Session, { notes, ticks }: CallNotes): string {
  return JSON.stringify([trail, notes, ticks]);
}

/** Whether there is anything in a call that could be lost. */
export function isBlank({ trail }: Session, { notes, edited }: CallNotes): boolean {
  return (
    trail.length === 0 &&
    Object.keys(edited).length === 0 &&
    Object.values(notes).every((note) => !note.trim())
  );
}

interface CallEvents {
  /** A link in the address: the call starts there. */
  readonly pickUp: (carried: CarriedOver) => void;
  /** The call that this tab kept. */
  readonly restore: (session: Session) => void;
  /** A link that came later, or can't be read: somebody has to look at it. */
  readonly offer: (link: string) => void;
}

/**
 * Notes and ticks of the call, kept in the tab with its trail: a reload goes on where it was. A hand-off link in the
 * address starts a call of its own, is read once and removed.
 */
export function useCall(guide: Guide, session: Session, words: string, on: CallEvents) {
  const [call, setCall] = useState<CallNotes>(freshNotes);
  const [keeper] = useState(() => keepCall(tabStorage(), guide.flow.id));
  const restored = useRef(false);
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  // After hydration, and once: the prerendered page can't know what the tab keeps.
  useEffect(() => {
    if (restored.current) return;
    restored.current = true;
    const linked = takeFromAddress();
    const picked = linked === undefined ? undefined : pickUp(guide, linked, []);
    if (picked?.ok) return on.pickUp(picked.carried);
    const kept = keeper.read(Date.now());
    if (kept) {
      // oxlint-disable-next-line react/set-state-in-effect
      setCall({ notes: kept.notes, ticks: kept.session.ticks, copied: kept.copied, edited: kept.edited });
      on.restore(carryOver(guide, kept.session.trail, kept.session.held).session);
    }
    if (linked !== undefined) on.offer(linked);
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useEffect(() => {
    const onHash = () => {
      const linked = takeFromAddress();
      if (linked !== undefined) latest.current.offer(linked);
    };
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, []);
  const skipped = useRef(false);
  useEffect(() => {
    // The first time, what was kept is only just being restored.
    if (!skipped.current) {
      skipped.current = true;
      return;
    }
    const stored = storeSession(guide, session, { words, used: Date.now(), ticks: call.ticks });
    if (stored && !isBlank(session, call))
      keeper.keep({ session: stored, notes: call.notes, copied: call.copied, edited: call.edited });
    else keeper.forget();
  }, [guide, session, words, call, keeper]);
  return [call, setCall] as const;
}

/** The code of `#t=…`, taken out of the address so that nobody copies it on by accident. */
function takeFromAddress(): string | undefined {
  const [, code] = /^#t=(.+)$/.exec(location.hash) ?? [];
  if (code) history.replaceState(history.state, "", location.pathname + location.search);
  return code && `#t=${code}`;
}
