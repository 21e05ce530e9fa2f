import { append } from "../session/edit.ts";
import type { Guide } from "../walk/guide.ts";
import type { Session } from "../session/session.ts";
import type { Entry } from "../walk/trail.ts";
import { viewOf } from "../session/view.ts";

/** What going straight to a state would mean. */
export interface JumpPreview {
  readonly to: string;
  /** Where it would end. `undefined`: it can't be made. */
  readonly lands: string | undefined;
  /** Why it ends elsewhere: something is asked first (`asks`), or what is known rules this place out (`instead`). */
  readonly why?: "asks" | "instead";
}

/** Looks before an agent's jump. */
export function jumpTo(guide: Guide, session: Session, to: string): JumpPreview {
  const { at } = viewOf(guide, session);
  const entry: Entry = { type: "jump", by: "agent", at, to };
  const after = append(guide, session, entry);
  if (after === session) return { to, lands: undefined };
  const { at: lands, kind, cameToNothing } = viewOf(guide, after);
  if (lands === to) return { to, lands };
  return { to, lands, why: kind === "question" && cameToNothing === undefined ? "asks" : "instead" };
}
