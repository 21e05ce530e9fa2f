import type { Lock } from "../../core/guide/lock.ts";
import type { LockEntry, LockKind } from "./lockEntry.ts";
import { lockState } from "./lockState.ts";

/** What a browser needs of the lock: the numbers that exist now, and where old ones were carried to. */
export function toLock(entries: readonly LockEntry[]): Lock {
  const { now, renamed } = lockState(entries);
  const numbers = (kind: LockKind) => Object.fromEntries([...now[kind]].map(([id, { n }]) => [id, n]));
  const carried = (kind: LockKind) => {
    const idOf = new Map([...now[kind]].map(([id, { n }]) => [n, id]));
    const found: Record<number, string> = {};
    for (const old of renamed[kind].keys()) {
      // Renamed more than once: follow to the last id. Numbers only grow, so this ends.
      let n: number | undefined = old;
      while (n !== undefined && !idOf.has(n)) n = renamed[kind].get(n);
      const id = n === undefined ? undefined : idOf.get(n);
      if (id !== undefined) found[old] = id;
    }
    return found;
  };
  const carriedFacts = carried("fact");
  return {
    states: numbers("state"),
    answers: numbers("answer"),
    facts: numbers("fact"),
    carried: carried("answer"),
    carriedStates: carried("state"),
    ...(Object.keys(carriedFacts).length > 0 && { carriedFacts }),
  };
}
