import { describe, expect, it } from "vitest";
import { factsOf } from "../guide/facts.ts";
import { factWords } from "../guide/factWords.ts";
import { append } from "../session/edit.ts";
import { freshSession } from "../session/session.ts";
import { kettleFlow } from "../testing/kettleFlow.ts";
import { testGuide } from "../testing/testGuide.ts";
import { viewOf } from "../session/view.ts";
import { factChoices } from "./factChoices.ts";
import { inferences } from "./inferences.ts";
import { jumpTo } from "./jumpTo.ts";
import { markedWords } from "./testing/markedWords.ts";
import { saying } from "./testing/saying.ts";
import { untell } from "./untell.ts";

const guide = testGuide(kettleFlow);
const told = (facts: Record<string, string>, from = freshSession) =>
  append(guide, from, { type: "told", by: "agent", facts });

describe("facts that can be ticked", () => {
  it("are every fact with its values, those that a question asks first", () => {
    const learn = { type: "learn" as const, params: { smell: "burnt", "page--now": "1" } };
    const light = kettleFlow.states["light"]!;
    const on = { smells: [{ target: "else", actions: learn }], ...light.on };
    const flow = { ...kettleFlow, states: { ...kettleFlow.states, light: { ...light, on } } };
    expect(factChoices(flow, factsOf(flow))).toEqual([
      { fact: "power", at: "power", values: ["mains", "stove"] },
      { fact: "smell", values: ["burnt"] },
    ]);
  });

  it("are named by the question that asks them, else by the guide, else not at all", () => {
    const { words } = markedWords(kettleFlow);
    const named = { ...words, facts: { smell: { values: { burnt: "A burnt smell" } } } };
    expect(factWords(kettleFlow, named, "power", "mains")).toBe("PUBLIC power: PUBLIC power mains");
    expect(factWords(kettleFlow, named, "smell", "burnt")).toBe("A burnt smell");
    expect(factWords(kettleFlow, named, "smell", "fresh")).toBeUndefined();
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
    expect(viewOf(guide, untell(guide, session, ["power"])).conflicts).toEqual([]);
  });

  it("taken back hold the answers that no longer come up", () => {
    const session = saying(guide, ["off", "not-fixed"], "agent", told({ power: "stove" }));
    const without = untell(guide, session, ["power"]);
    expect(viewOf(guide, without).at).toBe("power");
    expect(without.held.map(({ at, say }) => `${at}.${say}`)).toEqual(["hob.not-fixed"]);
    expect(untell(guide, without, ["power"])).toBe(without);
  });
});

describe("a jump", () => {
  it("ends elsewhere where what is known forbids it, and nowhere where the cause was shown", () => {
    expect(jumpTo(guide, told({ power: "stove" }), "socket")).toMatchObject({ lands: "hob", why: "instead" });
    expect(jumpTo(guide, saying(guide, ["on", "hums", "not-fixed"]), "scale").lands).toBeUndefined();
  });
});
