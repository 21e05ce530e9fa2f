import { hash } from "../hash.ts";

/** One line of `flows/<guide>.lock.yaml`, as written: every number is a string. */
export interface LockEntry {
  /** The permanent number, counted from 1 for states, answers and facts apart. */
  readonly n?: string;
  readonly state?: string;
  /** `state.answer` */
  readonly answer?: string;
  /** `fact=value` */
  readonly fact?: string;
  /** Hash of the wording, without case, spaces and punctuation. */
  readonly hash?: string;
  /** The number this meaning had under another id, before it was renamed; several where several became one. */
  readonly was?: string | readonly string[];
  /** The new hash of a wording that changed, its meaning didn't. */
  readonly reworded?: string;
  /** An id that vanished. */
  readonly gone?: string;
  /**
   * Closes what one run of `npm run lock` wrote: a hash of all entries above, so that none is altered later.
   */
  readonly seal?: string;
}

export type LockKind = "state" | "answer" | "fact";

/** Hash of lock entries: the seal that stands below them. The order of keys in an entry doesn't count. */
export function seal(entries: readonly LockEntry[]): string {
  return hash(entries.map((entry) => Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))));
}
