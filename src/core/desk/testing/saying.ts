import { append } from "../../session/edits/edit.ts";
import type { Guide } from "../../walk/guide.ts";
import { freshSession, type Session } from "../../session/session.ts";
import type { Reader } from "../../walk/trail.ts";
import { viewOf } from "../../session/view.ts";

/** A session in which these answers were given, each where the call then was. Throws if one can't be given. */
export function saying(
  guide: Guide,
  says: readonly string[],
  by: Reader = "agent",
  from: Session = freshSession,
): Session {
  return says.reduce((session, say) => {
    const next = append(guide, session, { type: "answer", by, at: viewOf(guide, session).at, say });
    if (next === session) throw new Error(`"${say}" can't be given at "${viewOf(guide, session).at}"`);
    return next;
  }, from);
}
