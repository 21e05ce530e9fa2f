import { whatIsLeft } from "../../core/guide/left.ts";
import type { LockEntry, LockKind } from "./lockEntry.ts";
import { lockState } from "./lockState.ts";
import { type Alike, lookAlike } from "./lookAlike.ts";
import { causeListed, type LockMeaning } from "./meanings.ts";

/** What the author said about wordings that changed: ids (`state` or `state.answer`). */
export interface Declared {
  readonly reworded?: readonly string[];
  readonly newMeaning?: readonly string[];
  /** The question that listed what is left before the list was derived: nothing in a flow can say `was` of the list. */
  readonly listWas?: string;
}

export interface LockPlan {
  /** What `npm run lock` would append, without the seal. */
  readonly append: readonly LockEntry[];
  /** Wordings that changed and of which the author has not said whether the meaning did. */
  readonly undeclared: readonly LockMeaning[];
  /** New meanings that are perhaps old ones under another name, which the author has not said either. */
  readonly alike: readonly Alike[];
}

/** Compares the lock with the flow and its words. Numbers are only ever added. */
export function planLock(
  entries: readonly LockEntry[],
  meanings: readonly LockMeaning[],
  declared: Declared = {},
): LockPlan {
  const { now, last } = lockState(entries);
  const { listWas } = declared;
  const next = { ...last };
  const append: LockEntry[] = [];
  const undeclared: LockMeaning[] = [];
  const renewed = new Set<string>();
  const alive = new Set(meanings.map(({ kind, id }) => `${kind} ${id}`));
  /** Old numbers that this meaning takes along. */
  const oldOf = ({ kind, id, was }: LockMeaning): string[] => {
    const [place, ...say] = id.split(".");
    const listed = listWas !== undefined && place === whatIsLeft ? [[listWas, ...say].join(".")] : [];
    // An old number is gone with its id; one that still lives is not renamed.
    return [...was, ...listed]
      .flatMap((one) => (alive.has(`${kind} ${one}`) ? [] : (now[kind].get(one)?.n ?? [])))
      .map(String);
  };
  const add = (meaning: LockMeaning) => {
    const { kind, id, hash } = meaning;
    const old = oldOf(meaning);
    append.push({
      n: String(++next[kind]),
      [kind]: id,
      ...(kind !== "fact" && { hash }),
      ...wasOf(old),
    });
  };
  for (const meaning of meanings) {
    const { kind, id, hash, usual } = meaning;
    const known = now[kind].get(id);
    const state = kind === "answer" ? id.slice(0, id.indexOf(".")) : undefined;
    if (kind !== "fact" && !hash) continue; // Without words there is nothing to lock; the check tells it.
    const isUsual = usual !== undefined && [known?.hash, hash].includes(usual);
    // What is there already may take the place of others.
    const old = known ? oldOf(meaning) : [];
    if (known && old.length > 0) append.push({ n: String(known.n), [kind]: id, ...wasOf(old) });
    if (!known) add(meaning);
    else if (declared.newMeaning?.includes(id) || isRenewed(id, state)) {
      if (kind === "state") renewed.add(id);
      add({ kind, id, hash, was: [] });
    } else if (kind !== "fact" && known.hash !== hash && !isUsual) {
      if (declared.reworded?.includes(id)) append.push({ n: String(known.n), [kind]: id, reworded: hash });
      else undeclared.push(meaning);
    }
  }
  for (const kind of ["state", "answer", "fact"] as LockKind[])
    for (const id of now[kind].keys()) if (!alive.has(`${kind} ${id}`)) append.push({ gone: id });
  const alike = lookAlike(now, meanings).filter(({ fresh }) => !declared.newMeaning?.includes(fresh));
  return { append, undeclared, alike };

  /** With a state its answers have a new meaning, and with a cause the answer that stands for it. */
  function isRenewed(id: string, state: string | undefined): boolean {
    return [state, causeListed(id)].some(
      (one) => one !== undefined && (renewed.has(one) || declared.newMeaning?.includes(one)),
    );
  }
}

function wasOf(old: readonly string[]): Pick<LockEntry, "was"> {
  const [one, ...more] = old;
  if (one === undefined) return {};
  return { was: more.length === 0 ? one : old };
}
