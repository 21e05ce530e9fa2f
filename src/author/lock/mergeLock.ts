import { type LockEntry, type LockKind, seal } from "./lockEntry.ts";
import { type LockState, lockState } from "./lockState.ts";

/** A lock that two branches wrote on, put together. */
export interface MergedLock {
  /** All entries, sealed. */
  readonly entries: readonly LockEntry[];
  /** Ids that got another number than on their branch. */
  readonly renumbered: readonly string[];
}

/** Whether git left the marks of a conflict in a text. */
export function hasConflictMarks(text: string): boolean {
  return /^(<{7}|={7}|>{7})( |$)/m.test(text);
}

/** The text without the marks of a conflict: the lines of both branches, one after the other. */
export function withoutMarks(text: string): string {
  // Some show what both began with as well.
  return text.replaceAll(/^\|{7}[^]*?^(?=={7}$)/gm, "").replaceAll(/^(<{7}|={7}|>{7})( .*)?\n?/gm, "");
}

/**
 * Puts together what two branches appended to one lock. What stands first keeps its numbers; what was added to the same
 * beginning on the other branch gets the next ones. `undefined` if the entries are of no two branches: somebody altered
 * them.
 */
export function mergeLock(entries: readonly LockEntry[]): MergedLock | undefined {
  const blocks = blocksOf(entries);
  if (!blocks) return undefined;
  let merged: LockEntry[] = [];
  const renumbered: string[] = [];
  /** Each beginning that some block was written below, with where its numbers went. */
  const written: { readonly entries: readonly LockEntry[]; readonly numbers: Numbers }[] = [
    { entries: [], numbers: sameNumbers() },
  ];
  for (const block of blocks) {
    const base = written.findLast((one) => seal([...one.entries, ...block.entries]) === block.seal);
    if (!base) return undefined;
    const all = [...base.entries, ...block.entries, { seal: block.seal }];
    const numbers = copyOf(base.numbers);
    written.push({ entries: all, numbers });
    if (seal(base.entries) === seal(merged)) {
      merged = all;
      continue;
    }
    const before = lockState(base.entries).now;
    const added: LockEntry[] = [];
    for (const entry of block.entries)
      added.push(...rebased(entry, lockState([...merged, ...added]), { before, numbers, renumbered }));
    if (added.length > 0) merged = [...merged, ...added, { seal: seal([...merged, ...added]) }];
  }
  return { entries: merged, renumbered };
}

/** By kind and number on a branch, the number in the merged lock. */
type Numbers = Record<LockKind, Map<string, string>>;

const sameNumbers = (): Numbers => ({ state: new Map(), answer: new Map(), fact: new Map() });
const copyOf = ({ state, answer, fact }: Numbers): Numbers => ({
  state: new Map(state),
  answer: new Map(answer),
  fact: new Map(fact),
});

interface Block {
  readonly entries: readonly LockEntry[];
  readonly seal: string;
}

function blocksOf(entries: readonly LockEntry[]): readonly Block[] | undefined {
  const blocks: Block[] = [];
  let open: LockEntry[] = [];
  for (const entry of entries) {
    if (entry.seal === undefined) open.push(entry);
    else {
      blocks.push({ entries: open, seal: entry.seal });
      open = [];
    }
  }
  return open.length > 0 ? undefined : blocks;
}

interface Branch {
  /** What its beginning knew. */
  readonly before: LockState["now"];
  readonly numbers: Numbers;
  readonly renumbered: string[];
}

/** An entry as it stands below what is merged already. Nothing, if that says it, or if it is of no use there. */
function rebased(
  entry: LockEntry,
  { now, last }: LockState,
  { before, numbers, renumbered }: Branch,
): readonly LockEntry[] {
  if (entry.gone !== undefined)
    return (["state", "answer", "fact"] as const).some((kind) => now[kind].has(entry.gone ?? ""))
      ? [entry]
      : [];
  const kind = (["state", "answer", "fact"] as const).find((one) => entry[one] !== undefined);
  const id = kind && entry[kind];
  if (!kind || id === undefined) return [];
  const moved = (n: string) => numbers[kind].get(n) ?? n;
  const known = now[kind].get(id);
  if (entry.reworded !== undefined) {
    const n = moved(entry.n ?? "");
    return known && String(known.n) === n && known.hash !== entry.reworded ? [{ ...entry, n }] : [];
  }
  const was = [entry.was ?? []].flat().map(moved);
  const { was: _was, ...plain } = entry;
  const taken = was.length > 0 && { was: was.length === 1 ? was[0]! : was };
  if (taken && known && moved(entry.n ?? "") === String(known.n))
    return [{ ...plain, n: String(known.n), ...taken }];
  // Both branches gave the same thing a number: the first one counts. Its wording is asked about if it differs.
  if (known && (!before[kind].has(id) || known.hash === entry.hash)) {
    numbers[kind].set(entry.n ?? "", String(known.n));
    return [];
  }
  const n = String(last[kind] + 1);
  if (n !== entry.n) renumbered.push(id);
  numbers[kind].set(entry.n ?? "", n);
  return [{ ...plain, n, ...taken }];
}
