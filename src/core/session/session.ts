import type { Entry, Trail } from "../walk/trail.ts";

/** An answer from before that does not apply where the conversation is now. A suggestion when its question comes up. */
export interface Held {
  readonly at: string;
  readonly say: string;
  /** Why it waits: an earlier answer was changed, or the guide was (a new question before it; its id was renamed). */
  readonly why: "changed" | "guide-changed" | "renamed";
}

/** The whole state of a conversation. Plain JSON; everything a reader sees is computed from it and the guide. */
export interface Session {
  readonly trail: Trail;
  readonly held: readonly Held[];
  /** What Back removed, last first, so that Forward can bring it back. Empty after any new entry. */
  readonly undone: readonly (readonly Entry[])[];
  /** It had become too long, and what came before is dropped. Said once: the next entry takes it away. */
  readonly shortened?: true;
}

export const freshSession: Session = { trail: [], held: [], undone: [] };
