import { describe, expect, it } from "vitest";
import type { Branch, Flow } from "../../core/guide/flow.ts";
import { plainTargets } from "./plainTargets.ts";

const flow: Flow = {
  id: "tea",
  initial: "ask",
  states: {
    ask: { tags: ["question"] },
    cold: { tags: ["cause"], meta: { cause: "cold", never: [{ cup: "broken" }], instead: "ask" } },
    "cold-for-all": { tags: ["cause"], meta: { cause: "cold" } },
    bitter: { tags: ["cause"], meta: { cause: "bitter", never: [{ cup: "broken" }], instead: "ask" } },
    person: { type: "final", tags: ["outcome", "person"] },
  },
};
const when = (target: string, params?: NonNullable<Branch["guard"]>["params"]): Branch => ({
  target,
  ...(params && { guard: { type: "when", params } }),
});

describe("where an answer may lead when nothing is remembered", () => {
  it("first what needs no knowledge, last what is left for everyone", () => {
    const branches = [
      when("bitter", { knows: { leaves: "old" } }),
      when("person"),
      when("ask", { untried: ["cold"] }),
    ];
    expect(plainTargets(flow, branches)).toEqual(["ask", "bitter", "person"]);
  });

  it("not to what somebody may never see, where the same cause has a state for everyone", () => {
    const branches = [
      when("cold", { lacks: { cup: "broken" } }),
      when("cold-for-all", { untried: ["cold"] }),
    ];
    expect(plainTargets(flow, branches)).toEqual(["cold-for-all"]);
  });

  it("keeps such a state where it is the only one with its cause", () => {
    expect(plainTargets(flow, [when("bitter"), when("person")])).toEqual(["bitter", "person"]);
  });
});
