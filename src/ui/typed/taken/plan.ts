import { besides } from "../../../core/session/besides.ts";
import type { ConversationEvent } from "../../../core/session/conversation.ts";
import type { Session } from "../../../core/session/session.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import type { Reader } from "../../../core/walk/trail.ts";
import type { Heard, Meant } from "../listener.ts";
import type { Walk } from "./walk.ts";

/** What typed words do to a conversation. */
export interface Plan {
  readonly events: readonly ConversationEvent[];
  /** The entries that the words become: what each says, or where it goes, and how many entries come before it. */
  readonly notes: readonly { readonly to: string; readonly after: number }[];
}

/**
 * What is to be done about what was understood: facts are told first, so that the words of what comes next are for whoever
 * knows them; and of two causes the other one waits.
 */
export function planOf(
  { append, viewOf }: Walk,
  guide: Guide,
  session: Session,
  by: Reader,
  heard: Heard,
  meant?: Exclude<Meant, { readonly request: string }>,
): Plan {
  const events: ConversationEvent[] = [];
  const notes: { to: string; after: number }[] = [];
  if (heard.kind === "ask" && heard.both && meant) {
    const other = heard.meant.findIndex((one) => JSON.stringify(one) !== JSON.stringify(meant));
    const cause = heard.both[other];
    if (cause !== undefined) events.push({ type: "edit", session: besides(session, cause) });
  }
  const facts = heard.learned?.facts;
  const told = facts ? append(guide, session, { type: "told", by, facts }) : session;
  let after = 0;
  if (facts && told !== session) {
    events.push({ type: "told", by, facts });
    notes.push({ to: JSON.stringify(facts), after: after++ });
  }
  if (!meant) return { events, notes };
  const { at } = viewOf(guide, told);
  const to = "state" in meant ? meant.state : meant.at;
  if (to !== at) {
    events.push({ type: "jump", to });
    if ("state" in meant) notes.push({ to, after });
    after++;
  }
  if ("say" in meant) {
    events.push({ type: "answer", say: meant.say });
    notes.push({ to: meant.say, after });
  }
  return { events, notes };
}
