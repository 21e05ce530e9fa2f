import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay } from "../walk/replay.ts";
import { type EditKind, edited, editKinds, editsArbitrary } from "./arbitraryEdits.ts";
import { flowArbitrary } from "./arbitraryFlow.ts";
import { walkArbitrary, walked } from "./arbitraryWalk.ts";
import { testGuide } from "./testGuide.ts";
import { firstVersion } from "./version.ts";

describe("any flow", () => {
  it("leads only to states that are there, and can be answered wherever it does not end", () => {
    fc.assert(
      fc.property(flowArbitrary, ({ initial, states }) => {
        const branches = Object.values(states).flatMap(({ on }) => Object.values(on ?? {}).flat());
        const unknown = [initial, ...branches.map(({ target }) => target)].filter((id) => !states[id]);
        const stuck = Object.values(states).filter(
          ({ type, on }) =>
            !type && !Object.values(on ?? {}).some((list) => list.some(({ guard }) => !guard)),
        );
        expect({ unknown, stuck }).toEqual({ unknown: [], stuck: [] });
      }),
    );
  });

  it("has, with walks in it, all that a walk can meet", () => {
    const sample = fc.sample(fc.tuple(flowArbitrary, walkArbitrary()), { numRuns: 300, seed: 1 });
    const replays = sample.map(([flow, walk]) => {
      const guide = testGuide(flow);
      return { flow, ...replay(guide, walked(guide, walk).trail) };
    });
    const met = {
      told: replays.filter(({ trail }) => trail.some(({ type }) => type === "told")),
      jump: replays.filter(({ trail }) => trail.some(({ type }) => type === "jump")),
      passed: replays.filter(({ turns }) => turns.some(({ type }) => type === "passed")),
      conflict: replays.filter(({ conflicts }) => conflicts.length > 0),
      else: replays.filter(({ trail }) => trail.some((entry) => "at" in entry && entry.at === "else")),
      person: replays.filter(({ at }) => at === "contact"),
      solved: replays.filter(({ at }) => at === "solved"),
      open: replays.filter(({ flow, at }) => !flow.states[at]?.type),
      forbidden: replays.filter(({ flow }) => Object.values(flow.states).some(({ meta }) => meta?.never)),
      elsewhere: replays.filter(({ turns }) => turns.some((turn) => turn.type === "jump" && turn.wanted)),
      asksFirst: replays.filter(({ flow, turns }) =>
        turns.some((turn) => turn.type === "jump" && turn.wanted && flow.states[turn.to]?.meta?.asks),
      ),
      goesOn: replays.filter(({ context: { facts } }) => facts["agenda--now"]?.startsWith("q")),
      fromKnown: replays.filter(({ turns }) => turns.some((turn) => turn.type === "passed" && turn.from)),
      sharedStep: replays.filter(({ context: { tried } }) => tried.includes("step--shared")),
    };
    expect(Object.entries(met).flatMap(([what, { length }]) => (length > 0 ? [] : [what]))).toEqual([]);
  });
});

describe("what fails shrinks", () => {
  it("to the smallest flow and the shortest walk", () => {
    const { counterexample } = fc.check(
      fc.property(flowArbitrary, walkArbitrary(), (flow, walk) => {
        const guide = testGuide(flow);
        return replay(guide, walked(guide, walk).trail).context.tried.length < 2;
      }),
      { seed: 1 },
    );
    const [flow, walk] = counterexample ?? [];
    expect(Object.keys(flow?.states ?? {})).toEqual([
      "q0",
      "else",
      "c0",
      "c0--try",
      "next--open",
      "else--open",
      "contact",
      "solved",
    ]);
    expect(walk).toEqual([{ type: "answer", pick: 0, by: "member" }]);
  });

  it.each(editKinds)("%s: to that edit alone, in the smallest flow", (kind: EditKind) => {
    const { counterexample } = fc.check(
      fc.property(flowArbitrary, editsArbitrary(), (flow, edits) => {
        const version = firstVersion(flow);
        return !edits.some((edit) => edit.kind === kind && edited(version, [edit]) !== version);
      }),
      { seed: 1, numRuns: 1000 },
    );
    const [flow, edits] = counterexample ?? [];
    expect(Object.keys(flow?.states ?? {})).toHaveLength(8);
    // Only a state of three answers can lose one: in the smallest flow that is not the first.
    expect(edits).toEqual([
      {
        kind,
        state: kind === "removeAnswer" ? 2 : 0,
        answer: 0,
        target: 0,
        spared: 0,
        first: false,
        away: false,
      },
    ]);
  });
});
