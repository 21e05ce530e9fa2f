import type { Guide } from "../walk/guide.ts";
import { refit } from "../session/refit.ts";
import type { Session } from "../session/session.ts";
import type { Entry } from "../walk/trail.ts";

/**
 * Takes back what the agent told about these facts. Answers that then no longer come up are held, as after a change.
 */
export function untell(guide: Guide, session: Session, facts: readonly string[]): Session {
  const trail = session.trail.flatMap((entry): Entry[] => {
    if (entry.type !== "told" || entry.by !== "agent") return [entry];
    const left = Object.entries(entry.facts).filter(([fact]) => !facts.includes(fact));
    return left.length > 0 ? [{ ...entry, facts: Object.fromEntries(left) }] : [];
  });
  if (JSON.stringify(trail) === JSON.stringify(session.trail)) return session;
  return refit(guide, { trail, held: session.held, undone: [] }, "changed");
}
