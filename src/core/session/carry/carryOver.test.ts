import { describe, expect, it } from "vitest";
import { append } from "../edits/edit.ts";
import { freshSession, type Session } from "../session.ts";
import { kettleFlow } from "../../testing/kettleFlow.ts";
import { branch, entries } from "../../testing/testGuide.ts";
import { firstVersion, nextLock, type Version } from "../../testing/version.ts";
import type { Trail } from "../../walk/trail.ts";
import { carryOverRules } from "../testing/carryOverRules.ts";
import { guideOf, resume } from "../testing/resume.ts";
import { viewOf } from "../view.ts";

const { answer, told, jump } = entries;

carryOverRules(40);

describe("carryOver", () => {
  const old = firstVersion(kettleFlow);
  const session = (...trail: Trail): Session => ({ ...freshSession, trail });
  const edited = (states: typeof kettleFlow.states, newMeaning: string[] = []): Version => {
    const flow = { ...kettleFlow, states: { ...kettleFlow.states, ...states } };
    return { ...old, flow, ...nextLock(old, flow, newMeaning) };
  };
  const light = kettleFlow.states["light"]!;
  const walked = session(answer("light", "on"), answer("sound", "hums"), answer("scale", "not-fixed"));

  it("keeps all in the same guide", () => {
    expect(resume(old, old, walked)).toEqual({ session: walked, kept: 3, toConfirm: 0, askedAgain: 0 });
  });

  it("asks for one tap for what lies behind a question that is new", () => {
    const version = edited({
      light: { ...light, on: { ...light.on, on: [branch("new")] } },
      new: { tags: ["question"], on: { yes: [branch("sound")], no: [branch("person")] } },
    });
    const carried = resume(version, old, walked);
    expect(carried).toMatchObject({ kept: 1, toConfirm: 2, askedAgain: 0 });
    const guide = guideOf(version);
    expect(viewOf(guide, carried.session)).toMatchObject({ at: "new" });
    const there = append(guide, carried.session, answer("new", "yes"));
    expect(viewOf(guide, there).suggested).toEqual({ at: "sound", say: "hums", why: "guide-changed" });
  });

  it("asks for one tap for what was renamed", () => {
    const { sound, ...states } = kettleFlow.states;
    const on = { ...light.on, on: [branch("noise")] };
    const flow = {
      ...kettleFlow,
      states: { ...states, light: { ...light, on }, noise: sound! },
    };
    const version = { ...old, flow, ...nextLock(old, flow, [], { noise: "sound" }) };
    const carried = resume(version, old, walked);
    expect(carried).toMatchObject({ kept: 1, toConfirm: 2, askedAgain: 0 });
    expect(carried.session.held[0]).toEqual({ at: "noise", say: "hums", why: "renamed" });
  });

  it("asks again what has a new meaning; a question that is gone stands in nobody's way", () => {
    expect(resume(edited({}, ["sound"]), old, walked)).toMatchObject({
      kept: 1,
      toConfirm: 1,
      askedAgain: 1,
    });
    const { sound: _, ...states } = kettleFlow.states;
    const flow = {
      ...kettleFlow,
      states: { ...states, light: { ...light, on: { ...light.on, on: [branch("scale")] } } },
    };
    expect(resume({ ...old, flow, ...nextLock(old, flow) }, old, walked)).toMatchObject({
      kept: 2,
      askedAgain: 1,
    });
  });

  it("jumps again only where no question before is left open", () => {
    const jumped = session(answer("light", "on"), jump("sound", "person"));
    expect(resume(old, old, jumped).session).toEqual(jumped);
    expect(resume(edited({}, ["light"]), old, jumped).session.trail).toEqual([]);
  });

  it("goes to where a jump went, also under another name", () => {
    const lid = { ...kettleFlow.states["lid"]!, meta: {} };
    const before = firstVersion({ ...kettleFlow, states: { ...kettleFlow.states, cap: lid } });
    const flow = { ...kettleFlow, states: { ...kettleFlow.states, cover: lid } };
    const version = { ...before, flow, ...nextLock(before, flow, [], { cover: "cap" }) };
    const carried = resume(version, before, session(jump("light", "cap"), answer("cap", "not-fixed")));
    expect(carried.session).toMatchObject({
      trail: [jump("light", "cover")],
      held: [{ at: "cover", say: "not-fixed", why: "renamed" }],
    });
  });

  it("keeps what was told, without what is no fact any more", () => {
    const version = {
      ...old,
      lock: { ...old.lock, facts: { "power=stove": old.lock.facts["power=stove"]! } },
    };
    const carried = resume(
      version,
      old,
      session(told({ power: "mains" }), told({ power: "stove" }, "agent"), answer("light", "on")),
    );
    expect(carried.session.trail).toEqual([told({ power: "stove" }, "agent"), answer("light", "on")]);
  });

  it("brings along what was held before", () => {
    const held = [
      { at: "power", say: "mains", why: "changed" as const },
      { at: "sound", say: "silent", why: "changed" as const },
    ];
    const carried = resume(edited({}, ["sound"]), old, { ...session(answer("light", "on")), held });
    expect(carried.session.held).toEqual(held.slice(0, 1));
  });
});
