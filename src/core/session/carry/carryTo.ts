import type { Guide } from "../../walk/guide.ts";
import { carryOver } from "./carryOver.ts";
import { refit } from "./refit.ts";
import type { Session } from "../session.ts";
import { storeSession } from "../stored/storeSession.ts";

/** Brings a session of a guide that was edited since to the guide as it is now. */
export function carryTo(guide: Guide, old: Guide, session: Session): Session {
  // Numbers of a draft mean something else in the next build: there the ids say more.
  const stored = old.draft ? undefined : storeSession(old, session);
  return stored ? carryOver(guide, stored.trail, stored.held, stored.ticks).session : refit(guide, session);
}
