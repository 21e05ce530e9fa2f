import { describe, expect, it } from "vitest";
import { lockState } from "./lockState.ts";
import { type LockEntry, seal } from "./lockEntry.ts";
import type { LockMeaning } from "./meanings.ts";
import { wordingHash } from "./meanings.ts";
import { hasConflictMarks, mergeLock, withoutMarks } from "./mergeLock.ts";
import { type Declared, planLock } from "./planLock.ts";
import { toLock } from "./toLock.ts";

const state = (id: string, text = id, ...was: string[]): LockMeaning => ({
  kind: "state",
  id,
  hash: wordingHash(text),
  was,
});
const locked = (
  before: readonly LockEntry[],
  now: readonly LockMeaning[],
  declared?: Declared,
): readonly LockEntry[] => {
  const entries = [...before, ...planLock(before, now, declared).append];
  return [...entries, { seal: seal(entries) }];
};
const base = locked([], [state("a"), state("b")]);
const ours = locked(base, [state("a"), state("b"), state("ours"), state("both")]);
const theirs = locked(base, [state("a"), state("b"), state("theirs"), state("both")]);
/** As git leaves it where both lines are kept. */
const both = [...ours, ...theirs.slice(base.length)];

describe("two branches that both locked", () => {
  it("are put together: the first keeps its numbers, the second gets the next, nothing is given twice", () => {
    const merged = mergeLock(both);
    expect(merged?.renumbered).toEqual(["theirs"]);
    expect(merged?.entries.slice(0, ours.length)).toEqual(ours);
    expect(toLock(merged?.entries ?? []).states).toEqual({ a: 1, b: 2, ours: 3, both: 4, theirs: 5 });
    expect(lockState(merged?.entries ?? []).wrong).toEqual([]);
    expect(mergeLock(merged?.entries ?? [])).toEqual({ entries: merged?.entries, renumbered: [] });
  });

  it("of several runs each keep what they said: new wordings, names and what is gone", () => {
    const renamed = locked(
      theirs,
      [state("a", "A!"), state("c", "b", "b"), state("theirs", "otherwise"), state("both")],
      {
        newMeaning: ["theirs"],
        reworded: ["a"],
      },
    );
    const merged = mergeLock([...ours, ...renamed.slice(base.length)]);
    expect(lockState(merged?.entries ?? []).wrong).toEqual([]);
    expect(toLock(merged?.entries ?? [])).toMatchObject({
      states: { a: 1, ours: 3, both: 4, theirs: 7, c: 6 },
      carriedStates: { 2: "c" },
    });
    const names = [
      state("a", "A!"),
      state("c", "b"),
      state("ours"),
      state("theirs", "otherwise"),
      state("both"),
    ];
    expect(planLock(merged?.entries ?? [], names)).toEqual({ append: [], undeclared: [], alike: [] });
  });

  it("are not what an altered entry is", () => {
    const altered = both.map((entry, n) => (n === 0 ? { ...entry, hash: "00000000" } : entry));
    expect(mergeLock(altered)).toBeUndefined();
    expect(mergeLock(both.slice(0, -1))).toBeUndefined();
  });

  it("may still have git's marks between them", () => {
    const text = "a: 1\n<<<<<<< HEAD\nb: 2\n||||||| base\nx: 0\n=======\nc: 3\n>>>>>>> theirs\nd: 4\n";
    expect(hasConflictMarks(text)).toBe(true);
    expect(withoutMarks(text)).toBe("a: 1\nb: 2\nc: 3\nd: 4\n");
    expect(hasConflictMarks("a: <<<<<<<\n")).toBe(false);
  });
});
