import type { Guide } from "./guide.ts";
import { MOST_ENTRIES } from "../guide/limits.ts";
import { memo } from "../memo.ts";
import { Run } from "./run.ts";
import type { Context } from "./step.ts";
import type { AnswerEntry, Conflict, Entry, JumpEntry, Known, Trail, Turn } from "./trail.ts";

/** Where a trail leads. */
export interface Replay {
  /** The current state. */
  readonly at: string;
  readonly context: Context;
  /** What was known when this state was entered, and what had been shown before: its words are chosen by that. */
  readonly arrived: Context;
  /** How each fact in `context` came to be known. */
  readonly known: Readonly<Record<string, Known>>;
  readonly conflicts: readonly Conflict[];
  readonly turns: readonly Turn[];
  /** The entries that applied. */
  readonly trail: Trail;
  /** The first answer or jump that did not fit, and every one after it. Never applied by itself. */
  readonly rest: readonly (AnswerEntry | JumpEntry)[];
}

/** Where a jump began that was kept in permanent numbers: replay finds it out. Nothing has an empty id. */
export const ANYWHERE = "";

/**
 * Replays a trail from the start of the flow: pure, total, and the only way to know where a conversation is.
 * An answer applies only in the state it was given in and only if it can be given there now. What does not fit stops
 * every later answer and jump; facts that were told always apply.
 */
export function replay(guide: Guide, trail: Trail): Replay {
  return replays(guide)(trail);
}

/** Trails never change, and each tap asks for the same one twice: to see whether it fits, and to show it. */
const replays = memo((guide: Guide) =>
  memo((trail: Trail): Replay => {
    const first = run(guide, trail);
    // What did not fit may have kept a question open that replay would else have passed: the trail without it decides.
    return first.rest.length > 0 ? { ...run(guide, first.trail), rest: first.rest } : first;
  }),
);

function run(guide: Guide, trail: Trail): Replay {
  const walk = new Run(guide);
  const applied: Entry[] = [];
  const rest: (AnswerEntry | JumpEntry)[] = [];
  const entries = trail.slice(0, MOST_ENTRIES);
  entries.forEach((given, index) => {
    let entry = given;
    // What is told before the reader did anything counts from the start: not even the first question passes before.
    const early =
      entry.type === "told" && applied.length === index && applied.every(({ type }) => type === "told");
    if (!early) walk.passUntil(rest.length === 0 ? nextAnswer(entries, index) : undefined, applied.length);
    if (entry.type === "jump" && entry.at === ANYWHERE) entry = { ...entry, at: walk.at };
    const fits = entry.type === "told" || (rest.length === 0 && walk.fits(entry));
    if (!fits) rest.push(entry as AnswerEntry | JumpEntry);
    else {
      walk.take(entry, applied.length, early);
      applied.push(entry);
    }
  });
  walk.passUntil(undefined, applied.length);
  return { ...walk.result(), trail: applied, rest };
}

/** The entry at `index` or the next after it that is an answer or a jump: told facts don't stand between. */
function nextAnswer(entries: Trail, index: number): Entry | undefined {
  return entries.slice(index).find(({ type }) => type !== "told");
}
