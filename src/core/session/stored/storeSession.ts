import type { Guide } from "../../walk/guide.ts";
import { type NumberedEntry, numberTrail } from "./numberTrail.ts";
import type { Session } from "../session.ts";
import type { NumberedHeld } from "../carry/carryOver.ts";

/** What is kept with a session, besides: `GuideWords.version`, and now, in milliseconds since 1970. */
export type Beside = Pick<StoredSession, "words" | "used">;

const nothing: Beside = { words: "", used: 0 };

/** The form in which a session is kept. `undefined` if the lock lacks a number: then it can't be kept safely. */
export function storeSession(
  { flow, version, lock }: Guide,
  { trail, held, ticks }: Pick<Session, "trail" | "held" | "ticks">,
  { words, used }: Beside = nothing,
): StoredSession | undefined {
  const entries = numberTrail(lock, trail);
  if (!entries) return undefined;
  const waiting = held.flatMap(({ at, say, why }) => {
    const id = `${at}.${say}`;
    const answer = Object.hasOwn(lock.answers, id) ? lock.answers[id] : undefined;
    return answer === undefined ? [] : [{ answer, why }];
  });
  return { v: 1, guide: flow.id, version, words, used, ticks, trail: entries, held: waiting };
}

/**
 * A session as a browser keeps it: plain JSON in the lock's permanent numbers, so that it means the same under any
 * later version of the guide. Ids would not: after an edit they may mean something else. Nothing typed is in it.
 */
export interface StoredSession {
  /** The version of this form. */
  readonly v: 1;
  readonly guide: string;
  /** Versions of the flow and of the words it was made with. */
  readonly version: string;
  readonly words: string;
  /** When it was last used, in milliseconds since 1970. The core has no clock: whoever stores it says so. */
  readonly used: number;
  readonly trail: readonly NumberedEntry[];
  readonly held: readonly NumberedHeld[];
  /** Ids of the steps that are ticked off. */
  readonly ticks: readonly string[];
}
