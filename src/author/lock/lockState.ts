import type { LockEntry, LockKind } from "./lockEntry.ts";

interface LockedMeaning {
  readonly n: number;
  readonly hash: string;
}

/** What a list of lock entries says, read from top to bottom. */
export interface LockState {
  /** Meanings that exist now, by id. */
  readonly now: Readonly<Record<LockKind, ReadonlyMap<string, LockedMeaning>>>;
  /** The highest number given, by kind. */
  readonly last: Readonly<Record<LockKind, number>>;
  /** Number under a new id, by number under the old id. */
  readonly renamed: Readonly<Record<LockKind, ReadonlyMap<number, number>>>;
  /** Entries that don't fit what stands above them: index and what is wrong. */
  readonly wrong: readonly { readonly index: number; readonly what: string }[];
}

/** Reads lock entries. Never throws: what doesn't fit is listed as wrong and skipped. */
export function lockState(entries: readonly LockEntry[]): LockState {
  const now = {
    state: new Map<string, LockedMeaning>(),
    answer: new Map<string, LockedMeaning>(),
    fact: new Map<string, LockedMeaning>(),
  };
  const last = { state: 0, answer: 0, fact: 0 };
  const renamed = {
    state: new Map<number, number>(),
    answer: new Map<number, number>(),
    fact: new Map<number, number>(),
  };
  const wrong: { index: number; what: string }[] = [];
  for (const [index, entry] of entries.entries()) {
    const what = read(entry);
    if (what) wrong.push({ index, what });
  }
  return { now, last, renamed, wrong };

  function read(entry: LockEntry): string | undefined {
    if (entry.seal !== undefined) return undefined;
    if (entry.gone !== undefined) {
      const kind = kindOf(entry.gone);
      return now[kind].delete(entry.gone) ? undefined : "an id that is not in the lock can't be gone";
    }
    const kind = (["state", "answer", "fact"] as const).find((one) => entry[one] !== undefined);
    const id = kind && entry[kind];
    if (!kind || id === undefined) return "neither a state nor an answer nor a fact";
    const n = Number(entry.n);
    if (entry.reworded !== undefined) {
      if (now[kind].get(id)?.n !== n) return "reworded is another number than this id has";
      now[kind].set(id, { n, hash: entry.reworded });
      return undefined;
    }
    const old = [entry.was ?? []].flat().map(Number);
    // What has its number already takes the place of others, too.
    if (old.length > 0 && now[kind].get(id)?.n === n) {
      for (const one of old) renamed[kind].set(one, n);
      return undefined;
    }
    if (n !== last[kind] + 1) {
      const next = last[kind] + 1;
      last[kind] = Math.max(last[kind], n || 0);
      return `the next number of its kind is ${next}`;
    }
    if (kind !== "fact" && entry.hash === undefined) return "no hash of its wording";
    last[kind] = n;
    now[kind].set(id, { n, hash: entry.hash ?? "" });
    for (const one of old) renamed[kind].set(one, n);
    return undefined;
  }
}

/** States have plain ids, answers a dot, facts an equals sign. */
function kindOf(id: string): LockKind {
  if (id.includes("=")) return "fact";
  return id.includes(".") ? "answer" : "state";
}
