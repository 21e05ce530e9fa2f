import { describe, expect, it } from "vitest";
import { append, back, change, forward } from "./edit.ts";
import { freshSession, type Session } from "../session.ts";
import { entries, testGuide } from "../../testing/testGuide.ts";
import { kettleFlow } from "../../testing/kettleFlow.ts";
import type { Entry } from "../../walk/trail.ts";
import { viewOf } from "../view.ts";

const { answer, told, jump } = entries;
const guide = testGuide(kettleFlow);
const after = (...trail: Entry[]): Session =>
  trail.reduce((session, entry) => append(guide, session, entry), freshSession);
const set = (index: number, at: string, say: string, insert = false) => ({
  index,
  insert,
  at,
  say,
  by: "member" as const,
});

describe("append", () => {
  it("keeps the very session if the entry can't apply", () => {
    const session = after(answer("light", "on"));
    expect(append(guide, session, answer("power", "mains"))).toBe(session);
    expect(append(guide, session, jump("sound", "nowhere"))).toBe(session);
  });

  it("keeps nothing a host tells that the flow does not know, nor what is known already", () => {
    const session = append(guide, freshSession, told({ power: "mains", name: "Ada" }));
    expect(session.trail).toEqual([told({ power: "mains" })]);
    expect(append(guide, session, told({ power: "mains" }))).toBe(session);
    expect(append(guide, session, told({ name: "Ada" }))).toBe(session);
    expect(append(guide, session, told({ power: "stove" })).trail).toHaveLength(2);
  });
});

describe("change", () => {
  it("keeps later answers whose question is the next to come up", () => {
    const session = after(answer("light", "off"), answer("power", "mains"), answer("socket", "not-fixed"));
    const changed = change(guide, session, set(0, "light", "unsure"));
    expect(changed).toMatchObject({
      trail: [{ say: "unsure" }, { say: "mains" }, { say: "not-fixed" }],
      held: [],
    });
  });

  it("holds the rest, suggests it when its question comes up, and then forgets it", () => {
    const session = after(
      answer("light", "off"),
      answer("power", "mains"),
      answer("socket", "not-fixed"),
      answer("else", "is-dry"),
    );
    const changed = change(guide, session, set(0, "light", "on"));
    expect(changed.trail).toEqual([answer("light", "on")]);
    expect(changed.held.map(({ at, say, why }) => [at, say, why])).toEqual([
      ["power", "mains", "changed"],
      ["socket", "not-fixed", "changed"],
      ["else", "is-dry", "changed"],
    ]);
    const there = append(guide, changed, answer("sound", "silent"));
    expect(viewOf(guide, there).suggested).toMatchObject({ at: "socket", say: "not-fixed" });
    expect(append(guide, there, answer("socket", "fixed")).held.map(({ at }) => at)).toEqual([
      "power",
      "else",
    ]);
  });

  it("suggests nothing that can't be given", () => {
    const session = after(told({ power: "stove" }), answer("light", "on"), answer("sound", "whistle"));
    const held = [{ at: "sound", say: "whistle", why: "changed" as const }];
    expect(viewOf(guide, { trail: session.trail.slice(1, 2), held }).suggested).toBeUndefined();
  });

  it("puts an explicit answer where a question passed itself", () => {
    const session = after(told({ power: "mains" }), answer("light", "off"));
    const passed = viewOf(guide, session).turns.at(-1);
    expect(passed).toMatchObject({ type: "passed", before: 2 });
    const changed = change(guide, session, set(2, "power", "stove", true));
    expect(viewOf(guide, changed)).toMatchObject({ at: "hob", conflicts: [{ fact: "power" }] });
  });

  it.each([
    ["another question's place", set(0, "sound", "hums")],
    ["an answer that does not exist", set(0, "light", "constructor")],
    ["before the beginning", set(-1, "light", "off")],
    ["beyond the end", set(7, "light", "off", true)],
    ["no number", set(Number.NaN, "light", "off", true)],
  ])("changes nothing for %s", (_, wrong) => {
    const session = after(answer("light", "on"), answer("sound", "hums"));
    expect(change(guide, session, wrong)).toBe(session);
  });

  it("holds both answers to a question that came up twice", () => {
    const twice = [
      answer("light", "on"),
      answer("sound", "silent"),
      answer("socket", "not-fixed"),
      answer("else", "is-dry"),
      answer("scale", "not-fixed"),
      answer("else", "is-loose"),
    ];
    const changed = change(guide, after(...twice), set(0, "light", "off"));
    const first = append(
      guide,
      append(guide, changed, answer("power", "mains")),
      answer("socket", "not-fixed"),
    );
    expect(viewOf(guide, first).suggested?.say).toBe("is-dry");
    const second = append(
      guide,
      append(guide, first, answer("else", "is-dry")),
      answer("scale", "not-fixed"),
    );
    expect(viewOf(guide, second).suggested?.say).toBe("is-loose");
  });
});

describe("back and forward", () => {
  it("undo and redo one answer at a time", () => {
    const session = after(answer("light", "on"), answer("sound", "hums"));
    const twice = back(back(session, "member"), "member");
    expect(twice.trail).toEqual([]);
    const again = forward(guide, forward(guide, twice));
    expect(again.trail).toEqual(session.trail);
    expect(forward(guide, again)).toBe(again);
  });

  it("go over questions that passed themselves, and leave what others told", () => {
    const session = after(answer("light", "off"), told({ power: "mains" }));
    expect(viewOf(guide, session).at).toBe("socket");
    expect(back(session, "member").trail).toEqual([told({ power: "mains" })]);
    expect(viewOf(guide, forward(guide, back(session, "member"))).at).toBe("socket");
  });

  it("of one reader take what others did after along", () => {
    const session = after(answer("light", "on"), answer("sound", "hums", "agent"));
    expect(back(session, "member").trail).toEqual([]);
    expect(back(session, "agent").trail).toEqual([answer("light", "on")]);
    expect(back(session, "host")).toBe(session);
  });

  it("nothing to bring back after a new answer", () => {
    const session = append(guide, back(after(answer("light", "on")), "member"), answer("light", "off"));
    expect(forward(guide, session)).toBe(session);
  });
});
