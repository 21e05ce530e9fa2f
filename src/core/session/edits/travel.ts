import { MOST_ENTRIES } from "../../guide/limits.ts";
import type { Guide } from "../../walk/guide.ts";
import type { Reader } from "../../walk/trail.ts";
import { back, forward } from "./edit.ts";
import { depthOf, type Session } from "../session.ts";

/** Undoes or redoes until the session has this depth, or nothing more can be undone or redone. */
export function travel(guide: Guide, session: Session, by: Reader, depth: number): Session {
  const goesBack = depthOf(session, by) > depth;
  let now = session;
  for (let steps = 0; steps < MOST_ENTRIES && depthOf(now, by) !== depth; steps++) {
    const next = goesBack ? back(now, by) : forward(guide, now);
    if (next === now) break;
    now = next;
  }
  return now;
}
