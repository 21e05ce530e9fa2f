import type { Guide } from "./guide.ts";
import { type Replay, replay } from "./replay.ts";
import type { Held, Session } from "./session.ts";
import type { Entry, Reader, Trail } from "./trail.ts";

/** Adds an entry at the end. What can't apply there leaves the session as it is: same object. */
export function append(guide: Guide, session: Session, entry: Entry): Session {
  const trail = [...session.trail, entry];
  if (replay(guide, trail).trail.length < trail.length) return session;
  return { trail, held: settled(session.held, entry), undone: [] };
}

/**
 * Gives another answer in the past. `index` is the entry that is replaced, or, with `insert`, the place where a passed
 * question gets an explicit answer. Later answers apply as long as each one's question is the next to come up; the
 * first that does not, and all after it, are held.
 */
export function change(
  guide: Guide,
  session: Session,
  { index, insert, at, say, by }: { index: number; insert: boolean; at: string; say: string; by: Reader },
): Session {
  const entry: Entry = { type: "answer", by, at, say };
  const after = session.trail.slice(insert ? index : index + 1);
  const replayed = replay(guide, [...session.trail.slice(0, index), entry, ...after]);
  if (!replayed.trail.includes(entry)) return session;
  return {
    trail: replayed.trail,
    held: holdRest(replayed, settled(session.held, entry), "changed"),
    undone: [],
  };
}

/** Removes the last entry that this reader made, and every answer and jump after it. Facts told by others stay. */
export function back(session: Session, by: Reader): Session {
  const last = session.trail.findLastIndex((entry) => entry.by === by && entry.type !== "told");
  if (last < 0) return session;
  const after = session.trail.slice(last);
  const stays = after.filter((entry) => entry.type === "told" && entry.by !== by);
  return {
    trail: [...session.trail.slice(0, last), ...stays],
    held: session.held,
    undone: [after.filter((entry) => !stays.includes(entry)), ...session.undone],
  };
}

/** Brings back what the last Back removed, as far as it still applies. */
export function forward(guide: Guide, session: Session): Session {
  const [entries, ...undone] = session.undone;
  if (!entries) return session;
  const { trail } = replay(guide, [...session.trail, ...entries]);
  return { trail, held: session.held, undone };
}

/** The answers that `replayed` left over, added to what was held before. */
export function holdRest(replayed: Replay, held: readonly Held[], why: Held["why"]): readonly Held[] {
  const news = replayed.rest.flatMap((entry) =>
    entry.type === "answer" ? [{ at: entry.at, say: entry.say, why }] : [],
  );
  const answered = new Set(answeredStates(replayed.trail));
  const fresh = news.filter(({ at }, index) => news.findIndex((other) => other.at === at) === index);
  return [...fresh, ...held.filter(({ at }) => !fresh.some((item) => item.at === at))].filter(
    ({ at }) => !answered.has(at),
  );
}

/** A question that was answered needs no suggestion any more. */
function settled(held: readonly Held[], entry: Entry): readonly Held[] {
  return entry.type === "answer" ? held.filter(({ at }) => at !== entry.at) : held;
}

function answeredStates(trail: Trail): string[] {
  return trail.flatMap((entry) => (entry.type === "answer" ? [entry.at] : []));
}
