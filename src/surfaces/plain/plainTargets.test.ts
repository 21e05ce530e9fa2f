import { describe, expect, it } from "vitest";
import type { Branch, Flow } from "../../core/guide/flow.ts";
import { plainTargets } from "./plainTargets.ts";

const to = (...targets: string[]): Branch[] => targets.map((target) => ({ target }));
const cause = { tags: ["cause"], on: { no: to("next--open") } } as const;
const flow: Flow = {
  id: "tea",
  initial: "ask",
  states: {
    ask: { tags: ["question"], on: { weak: to("ask--weak"), odd: to("next--open"), pot: to("pot") } },
    "ask--weak": { tags: ["junction"], on: { on: to("cold", "cup", "bitter", "what-is-left--open") } },
    cup: { tags: ["question"], meta: { asks: "cup" }, on: { big: to("next--open") } },
    pot: { tags: ["question"], meta: { asks: "pot" }, on: { old: to("next--open"), new: to("cold") } },
    cold: cause,
    bitter: cause,
    last: cause,
    "what-is-left": {
      tags: ["question"],
      on: { cold: to("cold--try"), none: to("what-is-left--open") },
    },
    "cold--try": { tags: ["junction"], on: { on: to("cold", "cup", "what-is-left--open") } },
    "what-is-left--open": { tags: ["junction"], on: { on: to("what-is-left", "last", "person") } },
    "next--open": { tags: ["junction"], on: { on: to("ask--weak", "what-is-left--open") } },
    person: { type: "final", tags: ["outcome", "person"] },
  },
};

describe("where an answer may lead when nothing is remembered", () => {
  it("to the places of its list in order, then to what is left, without what is only asked", () => {
    expect(plainTargets(flow, "ask", "weak")).toEqual(["cold", "bitter", "what-is-left"]);
  });

  it("to what is left after a no, and where only something is told", () => {
    expect(plainTargets(flow, "cold", "no")).toEqual(["what-is-left"]);
    expect(plainTargets(flow, "ask", "odd")).toEqual(["what-is-left"]);
  });

  it("to a question that leads on", () => {
    expect(plainTargets(flow, "ask", "pot")).toEqual(["pot"]);
  });

  it("from what is left to the cause itself, and with none of these to what comes last", () => {
    expect(plainTargets(flow, "what-is-left", "cold")).toEqual(["cold"]);
    expect(plainTargets(flow, "what-is-left", "none")).toEqual(["last", "person"]);
  });
});
