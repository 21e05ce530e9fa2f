import { expect, test } from "vitest";
import { leftFlow } from "../core/testing/leftFlow.ts";
import type { Facts } from "../core/guide/flow.ts";
import { branch } from "../core/testing/testGuide.ts";
import { situationOf } from "./situationOf.ts";

// As compiled: an answer there is open on its own page of the list alone, and no page is turned before the list is shown.
const { "what-is-left": left, ...states } = leftFlow.states;
const paged = (to: string) => [branch(to, { when: { knows: { "page--now": "1" } } })];
const flow = {
  ...leftFlow,
  states: { ...states, "what-is-left": { ...left!, on: { bulb: paged("bulb--try"), plug: paged("plug") } } },
};
const forbidden = (facts: Facts, ...tried: string[]) =>
  [...situationOf(flow, {}, "kind", { facts, tried }, 0).forbidden].filter((id) =>
    id.startsWith("what-is-left."),
  );

test("a cause on the list of what is left may be meant anywhere, unless a pick of it would come to nothing", () => {
  expect(forbidden({})).toEqual([]);
  expect(forbidden({}, "plug")).toEqual(["what-is-left.plug"]);
  expect(forbidden({ kind: "led" })).toEqual(["what-is-left.bulb"]);
});
