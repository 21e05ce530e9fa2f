import { describe, expect, it } from "vitest";
import type { Flow } from "../../../core/guide/flow.ts";
import { samplePhrases } from "../../testing/sampleIndex.ts";
import type { Problem, Tell } from "../../problems/problem.ts";
import { buildIndex } from "../buildIndex.ts";
import { checkPhrases } from "./checkPhrases.ts";
import type { PhraseBank } from "./phraseBank.ts";

const flow: Flow = {
  id: "coffee",
  initial: "start",
  states: {
    start: { tags: ["question"], on: { dry: [{ target: "water" }], beans: [{ target: "beans" }] } },
    kind: { tags: ["question"], on: { milk: [{ target: "water" }] } },
    water: { tags: ["cause"] },
    beans: { tags: ["cause"] },
    power: { tags: ["cause"] },
  },
};
const bank = samplePhrases();
const where = { file: "sample", line: 9 };

function problems(given: PhraseBank): readonly Problem[] {
  const found: Problem[] = [];
  const tell: Tell = (place, value, what, instead, level = "error") =>
    found.push({ ...place, value, what, instead, level });
  checkPhrases(given, flow, tell);
  // The sample is small on purpose.
  return found.filter(({ what }) => !what.includes("Left out in turn"));
}

describe("checkPhrases", () => {
  it("finds nothing wrong with the sample", () => expect(problems(bank)).toEqual([]));
  it("suggests more phrases where a cause has few, and says how far the few come", () => {
    const found: string[] = [];
    checkPhrases(bank, flow, (_, value, what, instead, level) =>
      found.push(`${level} ${value} ${what}. ${instead}`),
    );
    expect(found).toHaveLength(3);
    expect(found[0]).toMatch(
      /^warning water has 7 phrases\. Left out in turn, \d of 7 (is|are) understood by the others\. Write 15 or more, as different as members are\.$/,
    );
  });
  it("says what causes with enough phrases come to, beside one without any", () => {
    const phrases = Array.from({ length: 16 }, (_, i) => ({ text: `beans ran out ${i}`, where }));
    const groups = bank.groups.flatMap((group) =>
      group.name === "beans" ? [{ ...group, phrases }] : group.name === "power" ? [] : [group],
    );
    const found: string[] = [];
    checkPhrases({ ...bank, groups, together: [] }, flow, (_, value, what, instead) =>
      found.push(`${value} ${what}. ${instead}`),
    );
    expect(found[1]).toBe(
      "power has no phrases, and is understood by its own labels and steps only. Write 15 or more, as different as members are. Causes of this guide that have them: 100 of 100.",
    );
  });
  it("says that a guide without phrases is understood by its own words", () => {
    const groups = bank.groups.map((group) => ({ ...group, fromWords: true as const }));
    expect(problems({ ...bank, groups })).toMatchObject([
      {
        value: "coffee",
        what: "is understood by its own labels and steps only, and asks back instead of answering",
        level: "warning",
      },
    ]);
  });
  it("tells a target that is not there, and guesses the right one", () => {
    const to = [{ at: "start", say: "bean" }];
    expect(problems({ ...bank, exact: [{ says: ["x"], to, where }] })[0]).toMatchObject({
      value: "bean",
      instead: 'Write "beans".',
    });
    const lost = { ...bank, groups: [...bank.groups, { to: [{ state: "bean" }], phrases: [], where }] };
    expect(problems(lost)[0]).toMatchObject({ value: "bean", instead: 'Write "beans".' });
  });
  it("tells phrases that can't lead to their cause, or nowhere", () => {
    const group = { kind: "cause" as const, name: "water", phrases: [], where };
    expect(
      problems({ ...bank, groups: [...bank.groups, { ...group, to: [{ state: "beans" }] }] }),
    ).toHaveLength(1);
    expect(problems({ ...bank, groups: [...bank.groups, { ...group, to: [] }] })).toHaveLength(1);
  });
  it("tells a phrase with two meanings", () => {
    const phrases = [{ text: "nothing drips", where }];
    const twice = {
      ...bank,
      groups: [
        ...bank.groups,
        { kind: "cause" as const, name: "beans", to: [{ state: "beans" }], phrases, where },
      ],
    };
    expect(problems(twice)).toMatchObject([{ value: "nothing drips", level: "error", line: 9 }]);
  });
  it("tells a pair of unknown names", () => {
    expect(problems({ ...bank, together: [{ pair: ["water", "bean"], where }] })).toMatchObject([
      { value: "bean" },
    ]);
  });
});

describe("buildIndex", () => {
  it("gives the same index every time", () => expect(buildIndex(bank)).toEqual(buildIndex(samplePhrases())));
});
