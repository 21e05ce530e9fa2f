import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LockEntry } from "./lockEntry.ts";
import { lockState } from "./lockState.ts";
import { type LockMeaning, wordingHash } from "./meanings.ts";
import { planLock } from "./planLock.ts";
import { toLock } from "./toLock.ts";

const state = (id: string, text = id, ...was: string[]): LockMeaning => ({
  kind: "state",
  id,
  hash: wordingHash(text),
  was,
});
const answer = (id: string, text = id, ...was: string[]): LockMeaning => ({
  ...state(id, text, ...was),
  kind: "answer",
});
const fact = (id: string, ...was: string[]): LockMeaning => ({ kind: "fact", id, hash: "", was });
const first = planLock([], [state("a"), answer("a.x"), answer("a.y"), state("b")]).append;

describe("the lock", () => {
  it("numbers states, answers and facts apart, from 1", () => {
    const { append } = planLock([], [state("a"), answer("a.x"), fact("plan=eap")]);
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

  it("takes own words for an end in the place of the interface's for the same, and asks when those change", () => {
    const usual = wordingHash("person");
    const end = (text: string): LockMeaning => ({ ...state("person", text), isEnd: true, usual });
    const { append } = planLock([], [end("person")]);
    expect(append).toMatchObject([{ state: "person" }]);
    expect(planLock(append, [end("Talk to us")])).toMatchObject({ append: [], undeclared: [] });
    const own = planLock([], [end("Talk to us")]).append;
    expect(planLock(own, [end("person")])).toMatchObject({ append: [], undeclared: [] });
    expect(planLock(own, [end("Nobody can help")])).toMatchObject({ undeclared: [{ id: "person" }] });
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

  it("carries several old ids to one, of states, answers and values alike", () => {
    const old = planLock(
      [],
      [state("a"), answer("a.x"), state("b"), answer("b.x"), fact("p=1"), fact("p=2")],
    ).append;
    const now = [state("c", "c", "a", "b"), answer("c.x", "x", "a.x", "b.x"), fact("q=3", "p=1", "p=2")];
    const { append } = planLock(old, now);
    expect(append[0]).toEqual({ n: "3", state: "c", hash: wordingHash("c"), was: ["1", "2"] });
    expect(toLock([...old, ...append])).toMatchObject({
      carriedStates: { 1: "c", 2: "c" },
      carried: { 1: "c.x", 2: "c.x" },
      carriedFacts: { 1: "q=3", 2: "q=3" },
    });
  });

  it("carries others to what has its number already, and a question of one's own to the list of what is left", () => {
    const all = [state("a"), answer("a.x"), state("b"), answer("b.x"), answer("b.none"), answer("b.y")];
    const old = planLock([], all).append;
    const now = [
      state("a", "a", "b"),
      answer("a.x", "a.x", "b.x"),
      state("what-is-left"),
      answer("what-is-left.c", "c", "b.y"),
      answer("what-is-left.none", "none"),
    ];
    const once = [...old, ...planLock(old, now).append];
    expect(lockState(once).wrong).toEqual([]);
    expect(toLock(once)).toMatchObject({ answers: { "a.x": 1 }, carried: { 2: "a.x", 4: "what-is-left.c" } });
    expect(planLock(once, now).append).toEqual([]);
    const listed = planLock(old, [state("a"), answer("a.x"), ...now.slice(2)], { listWas: "b" }).append;
    expect(toLock([...old, ...listed])).toMatchObject({
      carriedStates: { 2: "what-is-left" },
      carried: { 3: "what-is-left.none", 4: "what-is-left.c" },
    });
  });

  it("asks what a new name is, where one is gone that reads the same or is nearly called so", () => {
    const alike = (...now: LockMeaning[]) =>
      planLock(first, now).alike.map(({ fresh, gone }) => [fresh, gone]);
    const rest = [answer("a.x"), answer("a.y"), state("a")];
    expect(alike(...rest, state("new", "b"))).toEqual([["new", "b"]]);
    expect(alike(...rest, state("new", "other words"))).toEqual([]);
    expect(alike(...rest, state("new", "b", "b"))).toEqual([]);
    expect(alike(state("a"), answer("a.x"), answer("a.why", "a.y"), state("b"))).toEqual([["a.why", "a.y"]]);
    // With its state an answer comes along.
    expect(alike(state("z", "a"), answer("z.x", "a.x"), answer("z.y", "a.y"), state("b"))).toEqual([
      ["z", "a"],
    ]);
    const values = planLock([], [fact("plan=insurance"), fact("plan=eap")]).append;
    const renamed = planLock(values, [fact("plan=insurence"), fact("plan=eap")]);
    expect(renamed.alike).toEqual([{ kind: "fact", fresh: "plan=insurence", gone: "plan=insurance" }]);
    expect(
      planLock(values, [fact("plan=insurence"), fact("plan=eap")], { newMeaning: ["plan=insurence"] }).alike,
    ).toEqual([]);
  });

  it("gives the answer that stands for a cause a new number with the cause", () => {
    const cause = (text: string) => [
      state("cold", text),
      state("what-is-left"),
      answer("what-is-left.cold", "cold"),
    ];
    const old = planLock([], cause("It is cold")).append;
    expect(planLock(old, cause("Its lid is open"), { reworded: ["cold"] }).append).toHaveLength(1);
    const { append } = planLock(old, cause("Its lid is open"), { newMeaning: ["cold"] });
    expect(toLock([...old, ...append])).toMatchObject({
      states: { cold: 3 },
      answers: { "what-is-left.cold": 2 },
    });
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
