import { hash } from "../hash.ts";
import type { LockEntry } from "./lockEntry.ts";

/** Hash of lock entries: the seal that stands below them. The order of keys in an entry doesn't count. */
export function seal(entries: readonly LockEntry[]): string {
  return hash(entries.map((entry) => Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))));
}
