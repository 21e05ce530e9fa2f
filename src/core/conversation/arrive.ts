import type { Guide } from "../walk/guide.ts";
import type { Reader } from "../walk/trail.ts";
import { carryOver } from "../session/carry/carryOver.ts";
import { edited } from "../session/edits/edited.ts";
import { isEmpty } from "../session/isEmpty.ts";
import { codeNoticeOf, type Notice, noticeOf } from "./notice.ts";
import type { CarriedCode } from "../handoff/carryCode.ts";
import type { Session } from "../session/session.ts";
import type { Kept } from "./ports.ts";

/** A place to go on from, and what is to be said about it there. */
export interface Place {
  readonly session: Session;
  readonly notice?: Notice | undefined;
  /** What the surface kept with it. */
  readonly beside?: unknown;
}

/** Where a conversation may go on: where somebody was, then where a link leads, or else at the state it names. */
export interface Arrival {
  readonly place?: Place | undefined;
  readonly code?: CarriedCode | undefined;
  readonly state?: string | undefined;
}

/** A place that was kept, in this guide. Something is said about it only where the guide was edited since. */
export function placeOf(guide: Guide, { session, beside }: Kept): Place {
  const { trail, held, ticks, version } = session;
  const carried = carryOver(guide, trail, held, ticks);
  return {
    session: carried.session,
    notice: version === guide.version ? undefined : noticeOf(carried),
    beside,
  };
}

/** The session after an arrival, and what to say about it. What leads nowhere leaves the session as it is: same object. */
export function arrive(
  guide: Guide,
  session: Session,
  by: Reader,
  { place, code, state }: Arrival,
): { readonly session: Session; readonly notice: Notice | undefined } {
  const there = place ? edited(guide, session, by, { type: "resume", session: place.session }) : session;
  if (code) {
    const over = !isEmpty(there);
    return {
      session: edited(guide, there, by, { type: "resume", session: code.session, over }),
      notice: codeNoticeOf(code),
    };
  }
  const jumps = !place && state !== undefined && Object.hasOwn(guide.flow.states, state);
  return {
    session: jumps ? edited(guide, there, by, { type: "jump", to: state }) : there,
    notice: place?.notice,
  };
}
