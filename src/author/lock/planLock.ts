import type { LockEntry, LockKind } from "./lockEntry.ts";
import { lockState } from "./lockState.ts";
import type { LockMeaning } from "./meanings.ts";

/** What the author said about wordings that changed: ids (`state` or `state.answer`). */
export interface Declared {
  readonly reworded?: readonly string[];
  readonly newMeaning?: readonly string[];
}

export interface LockPlan {
  /** What `npm run lock` would append, without the seal. */
  readonly append: readonly LockEntry[];
  /** Wordings that changed and of which the author has not said whether the meaning did. */
  readonly undeclared: readonly LockMeaning[];
}

/** Compares the lock with the flow and its words. Numbers are only ever added. */
export function planLock(
  entries: readonly LockEntry[],
  meanings: readonly LockMeaning[],
  declared: Declared = {},
): LockPlan {
  const { now, last } = lockState(entries);
  const next = { ...last };
  const append: LockEntry[] = [];
  const undeclared: LockMeaning[] = [];
  const renewed = new Set<string>();
  const add = ({ kind, id, hash, was }: LockMeaning) => {
    // A state's old number is gone with its id; one that still lives is not renamed.
    const old =
      was && kind !== "fact" && !meanings.some((other) => other.kind === kind && other.id === was)
        ? now[kind].get(was)?.n
        : undefined;
    append.push({
      n: String(++next[kind]),
      [kind]: id,
      ...(kind !== "fact" && { hash }),
      ...(old && { was: String(old) }),
    });
  };
  for (const meaning of meanings) {
    const { kind, id, hash } = meaning;
    const known = now[kind].get(id);
    const state = kind === "answer" ? id.slice(0, id.indexOf(".")) : undefined;
    if (kind !== "fact" && !hash) continue; // Without words there is nothing to lock; the check tells it.
    if (!known) add(meaning);
    else if (declared.newMeaning?.includes(id) || (state !== undefined && renewed.has(state))) {
      if (kind === "state") renewed.add(id);
      add({ kind, id, hash });
    } else if (kind !== "fact" && known.hash !== hash) {
      if (declared.reworded?.includes(id)) append.push({ n: String(known.n), [kind]: id, reworded: hash });
      else undeclared.push(meaning);
    }
  }
  for (const kind of ["state", "answer", "fact"] as LockKind[]) {
    const alive = new Set(meanings.filter((one) => one.kind === kind).map(({ id }) => id));
    for (const id of now[kind].keys()) if (!alive.has(id)) append.push({ gone: id });
  }
  return { append, undeclared };
}
