import type { Guide } from "../walk/guide.ts";
import type { Entry } from "../walk/trail.ts";
import type { refit } from "./refit.ts";
import type { Session } from "./session.ts";

/**
 * Tells a fact of an entry otherwise, or, without a value, takes it back. Answers that then no longer come up are held, as
 * after a change.
 */
export function retell(
  fit: typeof refit,
  guide: Guide,
  session: Session,
  index: number,
  fact: string,
  value: string | undefined,
): Session {
  const trail = session.trail.flatMap((entry, i): Entry[] => {
    if (i !== index || entry.type !== "told") return [entry];
    const { [fact]: _old, ...others } = entry.facts;
    const facts = value === undefined ? others : { ...entry.facts, [fact]: value };
    return Object.keys(facts).length > 0 ? [{ ...entry, facts }] : [];
  });
  return fit(guide, { trail, held: session.held, undone: [] }, "changed");
}
