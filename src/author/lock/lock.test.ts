import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LockEntry } from "./lockEntry.ts";
import { lockState } from "./lockState.ts";
import { type LockMeaning, wordingHash } from "./meanings.ts";
import { planLock } from "./planLock.ts";
import { toLock } from "./toLock.ts";

const state = (id: string, text = id, was?: string): LockMeaning => ({
  kind: "state",
  id,
  hash: wordingHash(text),
  ...(was && { was }),
});
const answer = (id: string, text = id, was?: string): LockMeaning => ({
  ...state(id, text, was),
  kind: "answer",
});
const first = planLock([], [state("a"), answer("a.x"), answer("a.y"), state("b")]).append;

describe("the lock", () => {
  it("numbers states, answers and facts apart, from 1", () => {
    const { append } = planLock([], [state("a"), answer("a.x"), { kind: "fact", id: "plan=eap", hash: "" }]);
    expect(toLock(append)).toEqual({
      states: { a: 1 },
      answers: { "a.x": 1 },
      facts: { "plan=eap": 1 },
      carried: {},
      carriedStates: {},
    });
  });

  it("does not count case, spaces and punctuation", () => {
    expect(wordingHash("It's cold!")).toBe(wordingHash("its COLD"));
    expect(wordingHash("It is cold")).not.toBe(wordingHash("It is old"));
  });

  it("asks about a wording that changed, keeps the number if reworded, gives a new one for a new meaning", () => {
    const now = [state("a"), answer("a.x", "other words"), answer("a.y"), state("b")];
    expect(planLock(first, now)).toMatchObject({ append: [], undeclared: [{ id: "a.x" }] });
    const reworded = planLock(first, now, { reworded: ["a.x"] });
    expect(toLock([...first, ...reworded.append]).answers).toEqual({ "a.x": 1, "a.y": 2 });
    const renewed = planLock(first, now, { newMeaning: ["a.x"] });
    expect(toLock([...first, ...renewed.append]).answers).toEqual({ "a.x": 3, "a.y": 2 });
  });

  it("gives all answers of a state with a new meaning new numbers", () => {
    const now = [state("a", "another question"), answer("a.x"), answer("a.y"), state("b")];
    const { append } = planLock(first, now, { newMeaning: ["a"] });
    expect(toLock([...first, ...append])).toMatchObject({
      states: { a: 3, b: 2 },
      answers: { "a.x": 3, "a.y": 4 },
    });
  });

  it("carries a renamed state and its answers over, however often it is renamed, also after `was` is gone", () => {
    const once = [
      ...first,
      ...planLock(first, [state("c", "a", "a"), answer("c.x", "a.x", "a.x"), state("b")]).append,
    ];
    const twice = [
      ...once,
      ...planLock(once, [state("d", "a", "c"), answer("d.x", "a.x", "c.x"), state("b")]).append,
    ];
    expect(planLock(twice, [state("d", "a"), answer("d.x", "a.x"), state("b")]).append).toEqual([]);
    expect(toLock(twice)).toMatchObject({
      carriedStates: { 1: "d", 3: "d" },
      carried: { 1: "d.x", 3: "d.x" },
    });
    expect(toLock(twice).carried).not.toHaveProperty("2");
  });

  it("never gives a number twice, whatever comes and goes", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"));
    const edits = fc.array(fc.record({ ids, text: fc.constantFrom("one", "two"), fresh: fc.boolean() }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(edits, (versions) => {
        let entries: readonly LockEntry[] = [];
        for (const { ids: there, text, fresh } of versions) {
          const now = there.flatMap((id) => [state(id, text), answer(`${id}.x`, text)]);
          const changed = planLock(entries, now).undeclared.map(({ id }) => id);
          const { append, undeclared } = planLock(
            entries,
            now,
            fresh ? { newMeaning: changed } : { reworded: changed },
          );
          entries = [...entries, ...append];
          expect(undeclared).toEqual([]);
          expect(lockState(entries).wrong).toEqual([]);
          expect(Object.keys(toLock(entries).states).sort()).toEqual([...there].sort());
        }
        const given = entries.filter((entry) => entry.state && entry.hash).map(({ n }) => n);
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});
