import type { Guide } from "../../walk/guide.ts";
import { type Held, holdBack, type Session, withEntries } from "../session.ts";
import { replay } from "../../walk/replay.ts";

/**
 * A session of which every entry applies in this guide: what does not is held. The same object if nothing had to be
 * done. A session that comes from anywhere else than `append`, `change`, `back` and `forward` goes through here first.
 */
export function refit(guide: Guide, session: Session, why: Held["why"] = "guide-changed"): Session {
  const replayed = replay(guide, session.trail);
  if (replayed.trail.length === session.trail.length) return session;
  return withEntries(session, replayed.trail, holdBack(replayed, replayed.rest, why, session.held));
}
