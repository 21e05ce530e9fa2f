import { useEffect, useRef, useState } from "react";
import type { EditedWriteUps } from "../../../core/desk/writeUp/editedWriteUp.ts";
import { pickUp } from "../../../core/desk/pickUp.ts";
import { carryOver } from "../../../core/session/carryOver.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import type { CarriedCode } from "../../../core/handoff/carryCode.ts";
import type { Session } from "../../../core/session/session.ts";
import { storeSession } from "../../../core/session/storeSession.ts";
import { howItCame } from "../../../runtime/place/howItCame.ts";
import { tabStorage } from "../../../runtime/place/tabStorage.ts";
import type { OpenDialog } from "../dialogs/DeskDialogs.tsx";
import { type KeptCall, keepCall } from "./keepCall.ts";
import { watchDesk } from "./watchDesk.ts";

/** What belongs to a call besides its trail. */
export interface CallNotes {
  readonly notes: Readonly<Record<string, string>>;
  /** The call as it was copied last, as `markOf` gives it. */
  readonly copied: string;
  readonly edited: EditedWriteUps;
}

export const freshNotes: CallNotes = { notes: {}, copied: "", edited: {} };

/** A call as one text: it differs as soon as anything of the call does. */
export function markOf(session: Session, call: CallNotes): string {
  return walkMarkOf(session, call) + JSON.stringify(call.edited);
}

/** The same without what was edited in write-ups: what those are made from. */
export function walkMarkOf({ trail, ticks }: Session, { notes }: CallNotes): string {
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
  readonly pickUp: (carried: CarriedCode) => void;
  /** The call that this tab kept. */
  readonly restore: (session: Session) => void;
  /** Somebody has to look: a kept call may be another's, a link came to a call or can't be read. */
  readonly open: (dialog: OpenDialog) => void;
  /** The desk was not used for an hour: nothing of the call may stay. */
  readonly clear: () => void;
  /** It is clear where the call is: what was done before the desk was alive belongs there. */
  readonly settled: (() => void) | undefined;
}

/**
 * Notes of the call, kept in the tab with its trail: a reload goes on where it was. A hand-off link in the
 * address is read once and removed; it starts a call of its own only where there is none.
 */
export function useCall(guide: Guide, session: Session, words: string, on: CallEvents) {
  const [call, setCall] = useState<CallNotes>(freshNotes);
  const [keeper] = useState(() => keepCall(tabStorage(), guide));
  const restored = useRef(false);
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  // After hydration, and once: the prerendered page can't know what the tab keeps.
  useEffect(() => {
    if (restored.current) return;
    restored.current = true;
    const coming = howItCame();
    const found = keeper.read(Date.now(), coming);
    const linked = takeFromAddress();
    const offer = () => {
      if (linked !== undefined) latest.current.open({ id: "pick-up", link: linked });
    };
    const start = () => {
      const picked = linked === undefined ? undefined : pickUp(guide, linked, []);
      if (picked?.ok) latest.current.pickUp(picked.carried);
      else offer();
      latest.current.settled?.();
    };
    const goOn = ({ session: stored, notes, copied, edited }: KeptCall) => {
      setCall({ notes, copied, edited });
      latest.current.restore(carryOver(guide, stored.trail, stored.held, stored.ticks).session);
      offer();
      latest.current.settled?.();
    };
    const settle = ({ kept, ask }: NonNullable<typeof found>) => {
      if (!ask) return goOn(kept);
      const startNew = () => {
        keeper.forget();
        start();
      };
      latest.current.open({ id: "kept-call", goOn: () => goOn(kept), startNew });
    };
    if (!found) start();
    // Back is pressed by whoever sits there now.
    else if (found.ask || coming === "history") settle({ ...found, ask: true });
    else void keeper.isOwn(coming).then((own) => settle({ ...found, ask: !own }));
    watchDesk(keeper, () => latest.current.clear());
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useEffect(() => {
    const onHash = () => {
      const linked = takeFromAddress();
      if (linked !== undefined) latest.current.open({ id: "pick-up", link: linked });
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
    const stored = storeSession(guide, session, { words, used: Date.now() });
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
