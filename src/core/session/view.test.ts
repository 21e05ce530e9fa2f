import { describe, expect, it } from "vitest";
import { entries, testGuide } from "../testing/testGuide.ts";
import { kettleFlow } from "../testing/kettleFlow.ts";
import type { Entry } from "../walk/trail.ts";
import { viewOf } from "./view.ts";

const { answer, told, jump } = entries;
const guide = testGuide(kettleFlow);
const view = (...trail: Entry[]) => viewOf(guide, { trail, held: [] });

describe("viewOf", () => {
  it("gives kind, roles and the answers that can be given, in the author's order", () => {
    expect(view()).toMatchObject({ kind: "question", roles: [], answers: ["on", "off", "unsure"] });
    expect(view(answer("light", "on")).answers).toEqual(["silent", "hums"]);
    expect(view(told({ power: "stove" }), answer("light", "on")).answers).toEqual([
      "silent",
      "whistle",
      "hums",
    ]);
    expect(view(jump("light", "person"))).toMatchObject({ kind: "outcome", roles: ["person"], answers: [] });
  });

  it("counts the questions that may still come, passed ones not", () => {
    expect(view().more).toBe(1);
    expect(view(told({ power: "mains" })).more).toBe(1);
    expect(view(answer("light", "off")).more).toBe(0);
  });

  it("lists the causes shown and what was said there; after the third no a person comes first", () => {
    const trail = [
      answer("light", "on"),
      answer("sound", "silent"),
      answer("socket", "not-mine"),
      answer("else", "is-dry"),
      answer("scale", "not-fixed"),
      answer("else", "is-loose"),
    ];
    expect(view(...trail)).toMatchObject({
      personFirst: false,
      tried: [{ state: "socket", said: "not-mine" }, { state: "scale", said: "not-fixed" }, { state: "lid" }],
    });
    expect(view(...trail, answer("lid", "not-fixed")).personFirst).toBe(true);
  });

  it("when all is exhausted goes to a person by itself", () => {
    const { at } = view(
      answer("light", "on"),
      answer("sound", "hums"),
      answer("scale", "not-fixed"),
      answer("else", "is-loose"),
      answer("lid", "not-fixed"),
    );
    expect(at).toBe("person");
  });

  it("is the same object for the same session", () => {
    const session = { trail: [answer("light", "on")], held: [] };
    expect(viewOf(guide, session)).toBe(viewOf(guide, session));
    expect(viewOf(guide, session)).not.toBe(viewOf(testGuide(kettleFlow), session));
  });
});
