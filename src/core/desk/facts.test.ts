import { describe, expect, it } from "vitest";
import { factWords } from "../guide/factWords.ts";
import { append } from "../session/edits/edit.ts";
import { freshSession, type Session } from "../session/session.ts";
import { kettleFlow } from "../testing/kettleFlow.ts";
import { testGuide } from "../testing/testGuide.ts";
import { viewOf } from "../session/view.ts";
import { factChoices } from "./factChoices.ts";
import { inferences } from "./inferences.ts";
import { jumpTo } from "./jumpTo.ts";
import { markedWords } from "./testing/markedWords.ts";
import { saying } from "./testing/saying.ts";
import { tell } from "./tell.ts";
import { edited } from "../session/edits/edited.ts";

const guide = testGuide(kettleFlow);
const told = (facts: Record<string, string>, from = freshSession) =>
  append(guide, from, { type: "told", by: "agent", facts });
const tells = (session: Session, value?: string) =>
  tell(session, "power", value).reduce((now, edit) => edited(guide, now, "agent", edit), session);

describe("facts that can be ticked", () => {
  it("are all that the author named, each in the answer that stands for it, those that are asked first", () => {
    expect(factChoices(kettleFlow)).toEqual([
      {
        fact: "power",
        asked: "power",
        choices: [
          { value: "mains", answer: { at: "power", say: "mains" } },
          { value: "stove", answer: { at: "power", say: "stove" } },
          { value: "gas" },
        ],
      },
      { fact: "room", choices: [{ value: "kitchen" }] },
    ]);
  });

  it("are named by the question that asks them, else by the guide, else not at all", () => {
    const { words } = markedWords(kettleFlow);
    const named = { ...words, facts: { room: { values: { kitchen: "In the kitchen" } } } };
    expect(factWords(kettleFlow, named, "power", "mains")).toBe("PUBLIC power: PUBLIC power mains");
    expect(factWords(kettleFlow, named, "room", "kitchen")).toBe("In the kitchen");
    expect(factWords(kettleFlow, named, "room", "cellar")).toBeUndefined();
  });

  it("never are how the walk goes on", () => {
    const { words } = markedWords(kettleFlow);
    expect(JSON.stringify(factChoices(kettleFlow))).not.toContain("--");
    expect(factWords(kettleFlow, words, "asked--power", "yes")).toBeUndefined();
    expect(factWords(kettleFlow, words, "agenda--now", "light--off")).toBeUndefined();
  });

  it("skip ahead, and what was inferred says from what and whom", () => {
    const session = saying(guide, ["off"], "agent", told({ power: "stove" }));
    const view = viewOf(guide, session);
    expect(view.at).toBe("hob");
    expect(inferences(view)).toEqual([
      { at: "power", say: "stove", from: { power: "stove" }, by: "agent", also: {} },
    ]);
  });

  it("that contradict an answer are shown, and the answer counts", () => {
    const session = told({ power: "stove" }, saying(guide, ["off", "mains"]));
    const view = viewOf(guide, session);
    expect(view.at).toBe("socket");
    expect(view.conflicts).toEqual([{ fact: "power", told: "stove", toldBy: "agent", answered: "mains" }]);
    expect(viewOf(guide, tells(session)).conflicts).toEqual([]);
  });

  it("taken back hold the answers that no longer come up", () => {
    const session = saying(guide, ["off", "not-fixed"], "agent", told({ power: "stove" }));
    const without = tells(session);
    expect(viewOf(guide, without).at).toBe("power");
    expect(without.held.map(({ at, say }) => `${at}.${say}`)).toEqual(["hob.not-fixed"]);
    expect(tells(without)).toBe(without);
  });

  it("are told as they are now, wherever they were told before, and others of the same message stay", () => {
    const twice = told({ power: "mains" }, told({ power: "stove", room: "kitchen" }));
    expect(tells(twice, "gas").trail).toEqual([
      { type: "told", by: "agent", facts: { room: "kitchen" } },
      { type: "told", by: "agent", facts: { power: "gas" } },
    ]);
  });
});

describe("a jump", () => {
  it("that can be made lands where it is meant to", () => {
    expect(jumpTo(guide, freshSession, "lid")).toEqual({ to: "lid", lands: "lid" });
  });

  it("asks first what has to be known, and says so", () => {
    expect(jumpTo(guide, freshSession, "hob")).toEqual({ to: "hob", lands: "power", why: "asks" });
    expect(jumpTo(guide, told({ power: "stove" }), "hob")).toEqual({ to: "hob", lands: "hob" });
  });

  it("ends elsewhere if what is known rules the cause out, or if it was shown", () => {
    expect(jumpTo(guide, told({ power: "stove" }), "socket")).toMatchObject({ lands: "hob", why: "closed" });
    expect(jumpTo(guide, told({ power: "mains" }), "hob")).toMatchObject({ lands: "else", why: "closed" });
    const seen = saying(guide, ["on", "hums", "not-fixed", "is-loose"]);
    expect(jumpTo(guide, seen, "scale")).toMatchObject({ lands: "person", why: "shown" });
  });

  it("to a question that is answered already goes on from there", () => {
    expect(jumpTo(guide, told({ power: "mains" }), "power")).toMatchObject({ lands: "else", why: "onward" });
  });

  it("can't be made to where one is", () => {
    expect(jumpTo(guide, freshSession, "light")).toEqual({ to: "light", lands: undefined });
  });
});
