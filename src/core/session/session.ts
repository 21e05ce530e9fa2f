import type { Entry, Reader, Trail } from "../walk/trail.ts";
import type { Replay } from "../walk/replay.ts";
import type { TypedEntry } from "./typed.ts";

/** An answer from before that does not apply where the conversation is now. A suggestion when its question comes up. */
export interface Held {
  readonly at: string;
  readonly say: string;
  /**
   * Why it waits: an earlier answer was changed, or the guide was (a new question before it; its id was renamed). Or it was
   * said besides something else that comes first (`besides`): then it is an answer to *what is left*.
   */
  readonly why: "changed" | "guide-changed" | "renamed" | "besides";
}

/** The whole state of a conversation. Plain JSON; everything a reader sees is computed from it and the guide. */
export interface Session {
  readonly trail: Trail;
  readonly held: readonly Held[];
  /** What Back removed, last first, so that Forward can bring it back. Empty after any new entry. */
  readonly undone: readonly (readonly Entry[])[];
  /** Ids of the steps that are ticked off. */
  readonly ticks: readonly string[];
  readonly typed: readonly TypedEntry[];
  /** What a new start or an opened code took the place of, for Undo. The next entry of the reader takes it away. */
  readonly before?: Session | undefined;
  /** It had become too long, and what came before is dropped. Said once: the next entry takes it away. */
  readonly shortened?: true;
}

export const freshSession: Session = { trail: [], held: [], undone: [], ticks: [], typed: [] };

/** The same conversation with other entries. What was said once, and what Undo would bring back, is over. */
export function withEntries(
  { ticks, typed }: Session,
  trail: Trail,
  held: readonly Held[],
  undone: Session["undone"] = [],
): Session {
  return { trail, held, undone, ticks, typed };
}

/**
 * The answers among `left`, which could not be applied, before what was held already. A question may wait twice, if it
 * came up twice; but what was held before makes way for any newer answer to the same question.
 */
export function holdBack(
  { trail }: Pick<Replay, "trail">,
  left: readonly Entry[],
  why: Held["why"] | ((entry: Entry) => Held["why"]),
  before: readonly Held[],
): readonly Held[] {
  const news = left.flatMap((entry) =>
    entry.type === "answer"
      ? [{ at: entry.at, say: entry.say, why: typeof why === "string" ? why : why(entry) }]
      : [],
  );
  const newer = new Set([...trail, ...left].flatMap((entry) => (entry.type === "answer" ? [entry.at] : [])));
  return [...news, ...before.filter(({ at }) => !newer.has(at))];
}

/**
 * How often this reader can go back: once for each answer and jump they made, and once more for what they told before
 * the first of them, as a code does.
 */
export function depthOf({ trail }: Pick<Session, "trail">, by: Reader): number {
  const own = trail.filter((entry) => entry.by === by);
  return own.filter(({ type }) => type !== "told").length + (own[0]?.type === "told" ? 1 : 0);
}
