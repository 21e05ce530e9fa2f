import { describe, expect, it } from "vitest";
import type { View } from "../../core/session/view.ts";
import { eventsOf } from "./eventsOf.ts";

const view = (at: string, more: Partial<View> = {}): View =>
  ({ at, kind: "question", roles: [], trail: [], ...more }) as unknown as View;
const member = [{ type: "answer", by: "member", at: "a", say: "x" }] as const;
const types = (...all: Parameters<typeof eventsOf>) => eventsOf(...all).map(({ type }) => type);

describe("what a page is told", () => {
  const answer = { type: "answer", say: "x" } as const;
  it("a first answer starts", () => {
    expect(types(answer, view("a"), view("b", { trail: member }))).toEqual(["start", "answer", "step"]);
  });
  it("what led nowhere is not told", () => {
    const same = view("a");
    expect(types(answer, same, same)).toEqual([]);
  });
  it("ends by their role; a person is told before, as hand-off", () => {
    const end = (role: "solved" | "later" | "person") =>
      view("z", { kind: "outcome", roles: [role], trail: member });
    const from = view("a", { trail: member });
    expect(types(answer, from, end("solved"))).toEqual(["answer", "step", "resolve"]);
    expect(types(answer, from, end("later"))).toEqual(["answer", "step", "unresolved"]);
    expect(types(answer, from, end("person"))).toEqual(["answer", "step"]);
  });
  it("going on after something was solved is a step, and each end is told", () => {
    const jump = { type: "jump", to: "left" } as const;
    const solved = view("z", { kind: "outcome", roles: ["solved"], trail: member });
    expect(types(jump, solved, view("left", { trail: member }))).toEqual(["step"]);
    expect(types(answer, view("b", { trail: member }), solved)).toEqual(["answer", "step", "resolve"]);
  });
});
