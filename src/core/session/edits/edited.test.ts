import { describe, expect, it } from "vitest";
import { kettleFlow } from "../../testing/kettleFlow.ts";
import { entries, testGuide } from "../../testing/testGuide.ts";
import { edited, type SessionEdit } from "./edited.ts";
import { freshSession, type Session } from "../session.ts";
import { storeSession } from "../stored/storeSession.ts";
import { typedWords } from "../typed.ts";
import { viewOf } from "../view.ts";

const guide = testGuide(kettleFlow);
const { answer } = entries;
const after = (session: Session, ...events: readonly SessionEdit[]) =>
  events.reduce((now, event) => edited(guide, now, "member", event), session);
const off: SessionEdit = { type: "answer", say: "off", typed: "it is dark" };
const tick: SessionEdit = { type: "tick", step: "open-lid", done: true };
/** The words that stand at each turn. */
const said = (session: Session) =>
  viewOf(guide, session).turns.map((turn) => typedWords(session.typed, turn));

describe("ticked steps", () => {
  it("stay with the conversation, and are of one step each", () => {
    const ticked = after(freshSession, tick, tick, { type: "answer", say: "on" }, { type: "back" });
    expect(ticked.ticks).toEqual(["open-lid"]);
    expect(after(ticked, { ...tick, done: false }).ticks).toEqual([]);
  });

  it("change no place", () => {
    const begun = after(freshSession, { type: "answer", say: "on" });
    expect(after(begun, tick).trail).toBe(begun.trail);
    expect(viewOf(guide, after(begun, tick))).toBe(viewOf(guide, begun));
  });
});

describe("typed words", () => {
  it("stand at the entry that they became, through Back and Forward", () => {
    const typed = after(freshSession, off);
    expect(said(typed)).toEqual(["it is dark"]);
    expect(said(after(typed, { type: "back" }, { type: "forward" }))).toEqual(["it is dark"]);
  });

  it("go with what they said", () => {
    const typed = after(freshSession, off);
    const changed = { type: "change", index: 0, insert: false, at: "light", say: "on" } as const;
    expect(said(after(typed, changed))).toEqual([undefined]);
    expect(said(after(typed, { type: "back" }, { type: "answer", say: "off" }))).toEqual([undefined]);
  });

  it("became nothing where they could not apply", () => {
    expect(after(freshSession, { type: "answer", say: "mains", typed: "x" })).toBe(freshSession);
  });

  it("tell facts and lead somewhere else: they stand with both", () => {
    const both = after(
      freshSession,
      { type: "told", by: "member", facts: { room: "kitchen" }, typed: "lid, kitchen" },
      { type: "jump", to: "lid", typed: "lid, kitchen" },
    );
    expect(said(both)).toEqual(["lid, kitchen", "lid, kitchen"]);
  });

  it("are in no form that is kept", () => {
    expect(
      JSON.stringify(storeSession(guide, after(freshSession, off, { type: "restart", over: true }))),
    ).not.toMatch(/dark/);
    expect(JSON.stringify(storeSession(guide, after(freshSession, off)))).not.toMatch(/dark/);
  });
});

it("answers another question where it is asked", () => {
  expect(after(freshSession, { type: "answer", at: "power", say: "mains" }).trail).toEqual([
    { type: "jump", by: "member", at: "light", to: "power" },
    answer("power", "mains"),
  ]);
  expect(after(freshSession, { type: "answer", at: "light", say: "on" }).trail).toEqual([
    answer("light", "on"),
  ]);
});

it("makes a new start another place, though nothing is said there: what follows the place sees it by the trail", () => {
  const back = after(freshSession, { type: "answer", say: "on" }, { type: "back" });
  expect(after(back, { type: "restart" }).trail).not.toBe(back.trail);
  expect(after(freshSession, { type: "restart" }).trail).not.toBe(freshSession.trail);
});

describe("Undo", () => {
  const walked = after(freshSession, tick, off, { type: "told", by: "host", facts: { room: "kitchen" } });

  it("brings back what a new start took the place of: the trail, the ticks and the words", () => {
    const restarted = after(walked, { type: "restart", over: true });
    expect(restarted.trail).toEqual([{ type: "told", by: "host", facts: { room: "kitchen" } }]);
    expect(restarted.ticks).toEqual([]);
    expect(after(restarted, { type: "undo" })).toEqual(walked);
  });

  it("brings back what a code was opened over, with what the host told since", () => {
    const place = { ...freshSession, trail: [answer("light", "on")] };
    const news: SessionEdit = { type: "told", by: "host", facts: { power: "mains" } };
    const opened = after(walked, { type: "resume", session: place, over: true }, news);
    expect(opened.trail[0]).toEqual(answer("light", "on"));
    expect(after(opened, { type: "undo" }).trail).toEqual([...walked.trail, { ...news }]);
  });

  it("is over once the reader goes on; nothing from long ago stays in memory", () => {
    const restarted = after(walked, { type: "restart", over: true });
    expect(after(restarted, { type: "answer", say: "on" }).before).toBeUndefined();
    expect(after(restarted, { type: "restart", over: true }).before?.before).toBeUndefined();
    expect(after(walked, { type: "undo" })).toBe(walked);
  });

  it("brings nothing back to somebody else", () => {
    const cleared = after(walked, { type: "restart", over: true }, { type: "restart" });
    expect(cleared).toEqual({
      ...freshSession,
      trail: [{ type: "told", by: "host", facts: { room: "kitchen" } }],
    });
  });
});

it("keeps what a host told when another place is opened", () => {
  const told = after(freshSession, { type: "told", by: "host", facts: { room: "kitchen" } });
  const place = { ...freshSession, trail: [answer("light", "on")] };
  expect(after(told, { type: "resume", session: place }).trail).toEqual([
    answer("light", "on"),
    { type: "told", by: "host", facts: { room: "kitchen" } },
  ]);
});
