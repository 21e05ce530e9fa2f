import { factsIn } from "../../guide/facts.ts";
import type { Guide } from "../../walk/guide.ts";
import { type Held, holdBack, type Session, withEntries } from "../session.ts";
import { MOST_ENTRIES } from "../../guide/limits.ts";
import { replay } from "../../walk/replay.ts";
import { shorten } from "./shorten.ts";
import { saidIn } from "../typed.ts";
import type { Entry, Reader, ToldEntry, Trail } from "../../walk/trail.ts";

/**
 * Adds an entry at the end; `typed` are the words that became it. What can't apply there, or tells nothing new, leaves
 * the session as it is: same object. A trail at the limit is shortened first.
 */
export function append(guide: Guide, session: Session, entry: Entry, typed?: string): Session {
  const added = entry.type === "told" ? newsIn(guide, session.trail, entry) : entry;
  if (!added) return session;
  const trail = [...session.trail, added];
  if (trail.length > MOST_ENTRIES) {
    const short = shorten(guide, session);
    const longer = append(guide, short, added, typed);
    return longer === short ? short : { ...longer, shortened: true };
  }
  if (replay(guide, trail).trail.length < trail.length) return session;
  // The words of what was undone go with it.
  const words = session.typed.filter((one) => one.entry < session.trail.length);
  if (typed !== undefined) words.push({ text: typed, entry: session.trail.length, to: saidIn(added) });
  return {
    ...withEntries(session, trail, settled(session.held, added)),
    typed: words,
    // What a host tells is nothing that the reader did.
    ...(entry.by === "host" && { before: session.before }),
  };
}

/**
 * The entry with those of its facts that its teller did not say last. A host may tell the same facts on every page: the
 * trail must not grow by it. What was corrected since may be told again.
 */
function newsIn(guide: Guide, trail: Trail, entry: ToldEntry): ToldEntry | undefined {
  const news = Object.entries(factsIn(guide.facts, entry.facts)).filter(([fact, value]) => {
    const last = trail.findLast(
      (one): one is ToldEntry => one.type === "told" && Object.hasOwn(one.facts, fact),
    );
    return last?.by !== entry.by || last.facts[fact] !== value;
  });
  return news.length > 0 ? { ...entry, facts: Object.fromEntries(news) } : undefined;
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
  const old = session.trail[index];
  const exists = insert
    ? index >= 0 && index <= session.trail.length
    : old?.type === "answer" && old.at === at;
  if (!exists) return session;
  const entry: Entry = { type: "answer", by, at, say };
  const after = session.trail.slice(insert ? index : index + 1);
  const replayed = replay(guide, [...session.trail.slice(0, index), entry, ...after]);
  if (!replayed.trail.includes(entry)) return session;
  const held = holdBack(replayed, replayed.rest, "changed", settled(session.held, entry));
  return withEntries(session, replayed.trail, held);
}

/**
 * Removes the last answer or jump that this reader made, and every answer and jump after it. Facts told by others stay.
 * Where none is left, what the reader told, as by a code, goes as well. With `from` all goes that this reader said from
 * that entry on, and what they said besides: a message is undone.
 */
export function back(session: Session, by: Reader, from = -1): Session {
  const made = session.trail.findLastIndex((entry) => entry.by === by && entry.type !== "told");
  const last = from >= 0 ? from : made < 0 ? session.trail.findIndex((entry) => entry.by === by) : made;
  if (last < 0) return session;
  const after = session.trail.slice(last);
  const stays = after.filter((entry) => entry.type === "told" && entry.by !== by);
  return withEntries(
    session,
    [...session.trail.slice(0, last), ...stays],
    from < 0 ? session.held : session.held.filter(({ why }) => why !== "besides"),
    [after.filter((entry) => !stays.includes(entry)), ...session.undone],
  );
}

/** Brings back what the last Back removed, as far as it still applies. */
export function forward(guide: Guide, session: Session): Session {
  const [entries, ...undone] = session.undone;
  if (!entries) return session;
  const { trail } = replay(guide, [...session.trail, ...entries]);
  return withEntries(session, trail, session.held, undone);
}

/** Each time a question is answered, one suggestion for it is used up: the oldest. */
function settled(held: readonly Held[], entry: Entry): readonly Held[] {
  const used = entry.type === "answer" ? held.findIndex(({ at }) => at === entry.at) : -1;
  return used < 0 ? held : held.filter((_, index) => index !== used);
}
