import { describe, expect, it } from "vitest";
import { append } from "../session/edit.ts";
import { freshSession } from "../session/session.ts";
import { kettleFlow } from "../testing/kettleFlow.ts";
import { testGuide } from "../testing/testGuide.ts";
import { viewOf } from "../session/view.ts";
import { assumedFacts } from "./assumedFacts.ts";
import { factChoices } from "./factChoices.ts";
import { factText } from "./factText.ts";
import { inferences } from "./inferences.ts";
import { jumpTo, newlyAssumed } from "./jumpTo.ts";
import { markedWords } from "./testing/markedWords.ts";
import { saying } from "./testing/saying.ts";
import { untell } from "./untell.ts";

const guide = testGuide(kettleFlow);
const told = (facts: Record<string, string>, from = freshSession) =>
  append(guide, from, { type: "told", by: "agent", facts });

describe("facts that can be ticked", () => {
  it("are what one question settles, in its own answers", () => {
    expect(factChoices(kettleFlow)).toEqual([
      {
        at: "power",
        kind: "question",
        choices: [
          { say: "mains", facts: { power: "mains" } },
          { say: "stove", facts: { power: "stove" } },
        ],
      },
    ]);
  });

  it("are what is said at a cause, too, in its own words", () => {
    const learn = { type: "learn" as const, params: { smell: "burnt", power: "mains" } };
    const socket = kettleFlow.states["socket"]!;
    const on = { ...socket.on, smells: [{ target: "else", actions: learn }] };
    const flow = { ...kettleFlow, states: { ...kettleFlow.states, socket: { ...socket, on } } };
    expect(factChoices(flow).at(-1)).toEqual({
      at: "socket",
      kind: "cause",
      choices: [{ say: "smells", facts: learn.params }],
    });
    const { words } = markedWords(flow);
    expect(factText(flow, words, "smell", "burnt")).toBe("PUBLIC socket smells");
    // The question that settles it says less besides than this answer does.
    expect(factText(flow, words, "power", "mains")).toBe("PUBLIC power: PUBLIC power mains");
  });

  it("leave out what several questions teach: that is how the walk went", () => {
    const light = kettleFlow.states["light"]!;
    const on = {
      ...light.on,
      off: [{ target: "power", actions: { type: "learn" as const, params: { power: "mains" } } }],
    };
    expect(factChoices({ ...kettleFlow, states: { ...kettleFlow.states, light: { ...light, on } } })).toEqual(
      [],
    );
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
  it("assumes what holds on every walk of answers there", () => {
    expect(assumedFacts(kettleFlow, "light")).toEqual({});
    expect(assumedFacts(kettleFlow, "scale")).toEqual({});
    const only = {
      ...kettleFlow,
      states: { ...kettleFlow.states, else: { ...kettleFlow.states["else"]!, on: {} } },
    };
    expect(assumedFacts(only, "lid")).toEqual({ power: "stove" });
  });

  it("shows what is new, known or denied", () => {
    const states = {
      ...kettleFlow.states,
      else: { ...kettleFlow.states["else"]!, on: { none: [{ target: "person" }] } },
    };
    const narrow = testGuide({ ...kettleFlow, states });
    const stateOf = (facts: Record<string, string>) =>
      jumpTo(narrow, append(narrow, freshSession, { type: "told", by: "agent", facts }), "lid");
    expect(stateOf({}).assumed).toEqual([{ fact: "power", value: "stove", state: "new" }]);
    expect(newlyAssumed(stateOf({}))).toEqual({ power: "stove" });
    expect(stateOf({ power: "stove" }).assumed[0]?.state).toBe("known");
    expect(stateOf({ power: "mains" }).assumed[0]?.state).toBe("against");
  });

  it("ends elsewhere where what is known forbids it, and nowhere where the cause was shown", () => {
    expect(jumpTo(guide, told({ power: "stove" }), "socket").lands).toBe("hob");
    expect(jumpTo(guide, saying(guide, ["off", "mains", "not-fixed"]), "socket").lands).toBeUndefined();
  });
});
