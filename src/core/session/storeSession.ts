import type { Guide } from "../walk/guide.ts";
import { numberTrail } from "./numberTrail.ts";
import type { Session } from "./session.ts";
import type { StoredSession } from "./storedSession.ts";

/** What only the surface knows of a session. */
export interface Beside {
  /** `GuideWords.version`. */
  readonly words: string;
  /** Now, in milliseconds since 1970. */
  readonly used: number;
  readonly ticks: readonly string[];
}

const nothing: Beside = { words: "", used: 0, ticks: [] };

/** The form in which a session is kept. `undefined` if the lock lacks a number: then it can't be kept safely. */
export function storeSession(
  { flow, version, lock }: Guide,
  { trail, held }: Pick<Session, "trail" | "held">,
  { words, used, ticks }: Beside = nothing,
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
