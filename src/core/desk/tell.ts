import type { SessionEdit } from "../session/edits/edited.ts";
import type { Session } from "../session/session.ts";

/** What makes a fact known as the agent says now; without a value, not said by them. */
export function tell(session: Session, fact: string, value?: string): readonly SessionEdit[] {
  const before = untell(session, fact);
  return value === undefined ? before : [...before, { type: "told", by: "agent", facts: { [fact]: value } }];
}

/** What takes back all that the agent told about a fact, wherever that was. */
function untell({ trail }: Session, fact: string): readonly SessionEdit[] {
  return (
    trail
      .flatMap((entry, index): SessionEdit[] => {
        if (entry.type !== "told" || entry.by !== "agent" || !Object.hasOwn(entry.facts, fact)) return [];
        const { [fact]: _, ...facts } = entry.facts;
        return [{ type: "retell", index, facts }];
      })
      // The last first: where an entry goes, those after it move up.
      .toReversed()
  );
}
