import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts, Flow } from "../../../core/guide/flow.ts";
import { openFlow } from "../../../core/guide/openFlow.ts";
import { entries, testGuide } from "../../../core/testing/testGuide.ts";
import { replay } from "../../../core/walk/replay.ts";
import { enter, landed, offered, onward, settle, type Standing } from "../../../core/walk/step.ts";
import { formatProblem } from "../../problems/formatProblem.ts";
import { problemList } from "../../problems/problem.ts";
import { compileGuide } from "./compileGuide.ts";
import { readGuide } from "../readGuide.ts";
import { guideArbitrary } from "../testing/arbitraryGuide.ts";
import { guideRules, soundSource } from "../testing/guideRules.ts";
import { withSteps } from "../written/toSource.ts";

guideRules(10, 2_000);

describe("an invented guide", () => {
  it("is read without a fault often enough to be tried", () => {
    const all = fc.sample(guideArbitrary, { numRuns: 30, seed: 1 });
    expect(all.filter((guide) => soundSource(guide)).length).toBeGreaterThan(5);
  });

  it("that has something shrinks to the smallest that has it", () => {
    const has = fc.property(guideArbitrary, ({ written }) => !JSON.stringify(written).includes('"never"'));
    const [guide] = fc.check(has, { seed: 1, numRuns: 1000 }).counterexample ?? [];
    expect(guide?.written["questions"]).toEqual({ q0: { a0: {} } });
    expect(
      Object.values(guide?.written["causes"] as object).filter((one) => Object.keys(one as object).length),
    ).toHaveLength(1);
  });
});

/** A guide as it is compiled; each cause has a step, and those called `same…` share it. */
function flowOf(guide: string): Flow {
  const { problems, tell } = problemList();
  const read = readGuide("guide.yaml", guide, tell);
  const errors = problems.filter(({ level }) => level === "error");
  expect(errors.map((problem) => formatProblem(problem))).toEqual([]);
  const source = withSteps(read!.source, (cause) => [
    { id: cause.startsWith("same") ? "same" : cause, unless: [] },
  ]);
  return compileGuide(source).flow;
}

/** The places that these answers lead to, one after the other, by the rules of replay; `@place` is a jump there. */
function walk(guide: string, says: string, told: Facts = {}): string {
  const flow = openFlow(flowOf(guide));
  let now: Standing = settle(flow, { at: flow.initial, context: { facts: told, tried: [] } });
  const way = [now.at];
  for (const say of says.split(" ")) {
    if (say.startsWith("@")) {
      const at = flow.states[say.slice(1)]?.meta?.via ?? say.slice(1);
      now = onward(flow, { at, context: landed(flow, at, now.context) });
    } else {
      const offer = offered(flow.states[now.at]!, now.context).find((one) => one.say === say);
      if (!offer) return [...way, `(no ${say})`].join(" ");
      now = settle(flow, { at: offer.branch.target, context: enter(flow, offer.branch, now.context) });
    }
    way.push(now.at);
  }
  return way.join(" ");
}

const guide = (questions: string, causes: string, facts = "") =>
  `id: guide\n${facts && `facts: { ${facts} }\n`}questions:\n  start: { ${questions}, z: what-is-left }\n  device: { asks: device }\ncauses: { ${causes} }\n`;
const plan = "device: { phone: [iphone, android], computer: [desktop] }";
const no = "not-fixed";

describe("a list", () => {
  it.each([
    [
      "in order, then what is left, then a person",
      "x: [b, a]",
      "a: {}, b: {}, c: {}, d: { needs: device }",
      `x ${no} ${no} c ${no} d android ${no}`,
      "start b a what-is-left c what-is-left device d person",
    ],
    ["of one cause that needs a fact", "x: d", "d: { needs: device }", `x iphone`, "start device d"],
    [
      "with a condition that nothing is known of",
      "x: [{ to: d, if: { device: phone } }, { to: a, unless: { device: phone } }]",
      "d: { needs: device }, a: {}",
      `x`,
      "start a",
    ],
    [
      "that asks, and goes on with what is open by the answer",
      "x: [device, { to: a, if: { device: phone } }, b]",
      "a: {}, b: {}, d: { needs: device }",
      `x desktop ${no}`,
      "start device b what-is-left",
    ],
    [
      "that leads to an answer without a list goes on",
      "x: [q, a]",
      "a: {}, b: { needs: device }",
      `x yes`,
      "start q a",
    ],
    [
      "without one, at the first question, is what is left",
      "x: {}, y: a",
      "a: {}, b: { needs: device }",
      `x`,
      "start what-is-left",
    ],
  ])("%s", (_, questions, causes, says, way) => {
    const text = guide(questions, causes, plan).replace("  device:", "  q: { yes: {}, no: b }\n  device:");
    expect(walk(questions.includes("q,") ? text : guide(questions, causes, plan), says)).toBe(way);
  });
});

describe("a value that is only told", () => {
  const told = "device: { phone: [iphone, android], computer: [desktop], told-only: [watch] }";
  it.each([
    ["answers its question on a list", "x: [device, a]", "a: {}, b: {}", "start a"],
    ["answers the question of a cause that needs it", "x: d", "d: { needs: device }, a: {}", "start d"],
    ["is a value for `only`", "x: [p, a]", "p: { only: { device: phone } }, a: {}", "start a"],
  ])("%s", (_, questions, causes, way) => {
    expect(walk(guide(questions, causes, told), "x", { device: "watch" })).toBe(way);
  });
});

describe("what was told", () => {
  it.each([
    ["is shown where a cause needs it", "x: d", "d: { needs: device }, a: {}", "device"],
    ["is shown where a cause is for some", "x: [p, a]", "p: { only: { device: phone } }, a: {}", "device"],
    ["is not shown where it closes a cause", "x: [p, a]", "p: { only: { device: computer } }, a: {}", ""],
    ["is shown once", "x: [d, p]", "d: { needs: device }, p: { only: { device: phone } }", "device"],
    [
      "is not shown once an answer said it, too",
      "x: { learn: { device: android }, then: d }",
      "d: { needs: device }, a: {}",
      "",
    ],
  ])("%s", (_, questions, causes, shown) => {
    const now = testGuide(flowOf(guide(questions, causes, plan)));
    const { turns, at } = replay(now, [entries.told({ device: "iphone" }), entries.answer("start", "x")]);
    expect(turns.flatMap((turn) => (turn.type === "passed" ? turn.at : [])).join(" ")).toBe(shown);
    expect(now.flow.states[at]?.tags[0]).toBe("cause");
  });
});

describe("a cause", () => {
  it.each([
    [
      "asks for whom it is, and is not shown to others",
      "x: [p, a]",
      "p: { only: { device: phone } }, a: {}",
      "x desktop",
      "start device a",
    ],
    [
      "that was picked and is not for them leads to `instead`",
      "x: [p, a]",
      "p: { only: { device: phone }, instead: b }, a: {}, b: {}",
      "x desktop @p",
      "start device a b",
    ],
    [
      "leads on to what is left once it was shown, not to `instead`",
      "x: a",
      "p: { needs: device, instead: b }, a: {}, b: {}",
      `x ${no} p iphone ${no}`,
      "start a what-is-left device p what-is-left",
    ],
    [
      "that promises something is not open to whom it concerns",
      "x: [n, a]",
      "n: { never: { device: phone } }, a: { needs: device }",
      `x iphone`,
      "start n (no iphone)",
    ],
    [
      "is not shown with what its place teaches, if that is forbidden",
      "x: [{ to: n, learn: { device: desktop } }, a]",
      "n: { never: { device: phone } }, a: { needs: device }",
      `x`,
      "start n",
    ],
    [
      "without a new step is not shown",
      "x: [same-one, same-two, a]",
      "same-one: {}, same-two: {}, a: { needs: device }",
      `x ${no} iphone`,
      "start same-one device a",
    ],
    [
      "that is the last is offered when all else was turned down",
      "x: a",
      "l: { last: yes }, a: { needs: device }, b: {}",
      `x iphone ${no} none ${no}`,
      "start device a what-is-left l person",
    ],
  ])("%s", (_, questions, causes, says, way) => {
    expect(walk(guide(questions, causes, plan), says)).toBe(way);
  });
});

describe("what is left", () => {
  const ids = Array.from({ length: 12 }, (_, n) => `c${n + 1}`);
  const causes = ids.map((id) => `${id}: {}`).join(", ");
  const first = ids.slice(0, 6).join(", ");
  const many = `id: guide\nquestions: { start: { x: [${first}], z: what-is-left } }\ncauses: { ${causes} }\n`;
  const pageAfter = (says: string) => {
    const flow = openFlow(flowOf(many));
    let now = settle(flow, { at: flow.initial, context: { facts: {}, tried: [] } });
    for (const say of says.split(" ")) {
      const { branch } = offered(flow.states[now.at]!, now.context).find((one) => one.say === say)!;
      now = settle(flow, { at: branch.target, context: enter(flow, branch, now.context) });
    }
    return now.at === "what-is-left"
      ? offered(flow.states[now.at]!, now.context)
          .map(({ say }) => say)
          .join(" ")
      : now.at;
  };

  it.each([
    ["begins with the first", "z", "c1 c2 c3 c4 c5 c6 c7 none"],
    ["has the others on a second page", "z none", "c8 c9 c10 c11 c12 none"],
    ["ends in a person", "z none none", "person"],
    ["begins with the first that is left", `x${` ${no}`.repeat(6)}`, "c7 c8 c9 c10 c11 c12 none"],
    ["stays on its page after a no", `z none c9 ${no}`, "c8 c10 c11 c12 none"],
    ["turns down no more than is shown", `z c1 ${no} none`, "c9 c10 c11 c12 none"],
  ])("%s", (_, says, expected) => {
    expect(pageAfter(says)).toBe(expected);
  });
});
