import type { Facts } from "../../guide/flow.ts";
import type { Guide } from "../../walk/guide.ts";
import type { Entry } from "../../walk/trail.ts";
import { refit } from "../carry/refit.ts";
import { type Session, withEntries } from "../session.ts";

/**
 * Tells other facts by the told entry at `index`; without any, the entry goes. Answers that then no longer come up are
 * held, as after a change.
 */
export function retell(guide: Guide, session: Session, index: number, facts: Facts): Session {
  const trail = session.trail.flatMap((entry, i): Entry[] => {
    if (i !== index || entry.type !== "told") return [entry];
    return Object.keys(facts).length > 0 ? [{ ...entry, facts }] : [];
  });
  return refit(guide, withEntries(session, trail, session.held), "changed");
}
