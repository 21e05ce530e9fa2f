import { carryOver } from "./carryOver.ts";
import type { Guide } from "./guide.ts";
import type { Session } from "./session.ts";
import { storeSession } from "./storeSession.ts";

/** A session of the guide `old` as it goes on in `guide`. If it can't be numbered, as it is. */
export function carried(old: Guide, session: Session, guide: Guide): Session {
  const stored = storeSession(old, session);
  return stored ? carryOver(guide, stored.trail, stored.held).session : session;
}
