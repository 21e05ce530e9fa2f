import { describe, expect, it } from "vitest";
import { markedWords } from "../desk/testing/markedWords.ts";
import { summaryLine } from "../desk/writeUp/summaryLine.ts";
import { packetOf } from "../handoff/packet/packetOf.ts";
import { leftFlow } from "../testing/leftFlow.ts";
import { branch, entries, testGuide } from "../testing/testGuide.ts";
import type { Entry } from "../walk/trail.ts";
import { viewOf } from "./view.ts";

const { answer, told, jump } = entries;
const guide = testGuide(leftFlow);
const view = (...trail: Entry[]) => viewOf(guide, { trail, held: [] });
const vain = [answer("what-is-left", "bulb"), answer("kind", "led")];

describe("a pick that comes to nothing", () => {
  it("is told where the list stands again, with the cause that was picked", () => {
    expect(view(...vain)).toMatchObject({ at: "what-is-left", cameToNothing: "bulb", nothing: ["bulb"] });
    expect(view(answer("what-is-left", "bulb"))).not.toHaveProperty("cameToNothing");
  });

  it("is told once, and stays known", () => {
    const later = view(...vain, answer("what-is-left", "plug"));
    expect(later).not.toHaveProperty("cameToNothing");
    expect(later.nothing).toEqual(["bulb"]);
  });

  it("may have been a jump", () => {
    expect(view(jump("what-is-left", "bulb"), answer("kind", "led")).cameToNothing).toBe("bulb");
  });

  it("may have been an answer to a question that was jumped to, as typed words do", () => {
    const vainly = [told({ kind: "led" }), jump("what-is-left", "room"), answer("room", "dark")];
    const dark = testGuide({
      ...leftFlow,
      states: {
        ...leftFlow.states,
        room: { tags: ["question"], on: { dark: [branch("bulb--try")], other: [branch("plug")] } },
      },
    });
    expect(viewOf(dark, { trail: vainly, held: [] })).toMatchObject({
      at: "what-is-left",
      cameToNothing: "bulb",
    });
    const shown = [jump("what-is-left", "room"), answer("room", "other"), answer("plug", "not-fixed")];
    expect(viewOf(dark, { trail: shown, held: [] }).nothing).toEqual([]);
  });

  it("is not what showed a cause, nor none of these, nor a person who was asked for", () => {
    const shown = [answer("what-is-left", "plug"), answer("plug", "not-fixed")];
    expect(view(...shown).nothing).toEqual([]);
    expect(view(answer("what-is-left", "none")).nothing).toEqual([]);
    expect(view(answer("what-is-left", "bulb"), jump("kind", "person")).nothing).toEqual([]);
  });
});

describe("what was known on arrival", () => {
  const trail = [
    told({ room: "attic" }),
    answer("what-is-left", "bulb"),
    answer("kind", "old"),
    told({ room: "hall" }),
    answer("bulb", "not-fixed"),
    answer("what-is-left", "plug"),
  ];

  it("stays, whatever is told later: by it the words of the present are chosen", () => {
    expect(view(...trail.slice(0, 4))).toMatchObject({
      at: "bulb",
      arrived: { facts: { room: "attic", kind: "old" }, tried: [] },
    });
  });

  it("stays with each turn of the past", () => {
    const turns = view(...trail).turns.flatMap((turn) =>
      turn.type === "told" ? [] : [[turn.at, turn.arrived.facts["kind"], turn.arrived.facts["room"]]],
    );
    expect(turns).toEqual([
      ["what-is-left", undefined, "attic"],
      ["kind", undefined, "attic"],
      ["bulb", "old", "attic"],
      ["what-is-left", "old", "hall"],
    ]);
  });

  it("holds the steps that were shown before, not those that are shown now", () => {
    const { at, arrived, context } = view(...trail);
    expect(at).toBe("plug");
    expect(arrived.tried).toEqual(["bulb", "step--unplug", "step--wait"]);
    expect(context.tried).toContain("step--push");
  });

  it("may be what a cause must never be shown with, once more was told", () => {
    const known = [answer("what-is-left", "bulb"), answer("kind", "old")];
    expect(view(...known).forbidden).toBe(false);
    const bulb = { ...leftFlow.states["bulb"]!, meta: { never: [{ room: "attic" }] } };
    const other = testGuide({ ...leftFlow, states: { ...leftFlow.states, bulb } });
    const session = { trail: [...known, told({ room: "attic" })], held: [] };
    expect(viewOf(other, session)).toMatchObject({ at: "bulb", forbidden: true });
  });

  it("may be what one of the steps that are shown must never be shown with", () => {
    const known = [answer("what-is-left", "bulb"), answer("kind", "old"), told({ room: "attic" })];
    const forbidden = (kind: string) => {
      const steps = [{ id: "ladder", when: { knows: { kind } }, never: [{ room: "attic" }] }];
      const bulb = { ...leftFlow.states["bulb"]!, meta: { steps } };
      const guide = testGuide({ ...leftFlow, states: { ...leftFlow.states, bulb } });
      return viewOf(guide, { trail: known, held: [] }).forbidden;
    };
    expect([forbidden("old"), forbidden("new")]).toEqual([true, false]);
  });
});

describe("something else is wrong, too", () => {
  const solved = [answer("what-is-left", "plug"), answer("plug", "fixed")];

  it("is offered once something was solved, while other causes are left", () => {
    expect(view(...solved)).toMatchObject({ at: "solved", goesOn: true });
    expect(view(answer("what-is-left", "plug")).goesOn).toBe(false);
    expect(view(answer("what-is-left", "none")).goesOn).toBe(false);
  });

  it("is not offered where nothing is left", () => {
    const { "what-is-left": left, ...states } = leftFlow.states;
    const none = testGuide({
      ...leftFlow,
      states: {
        ...states,
        "what-is-left": { ...left!, meta: { via: "what-is-left--open" } },
        "what-is-left--open": { tags: ["junction"], on: { on: [branch("person")] } },
      },
    });
    expect(viewOf(none, { trail: solved, held: [] })).toMatchObject({ at: "solved", goesOn: false });
  });

  it("goes on with what is left, with what is known and what was solved", () => {
    const on = view(told({ kind: "old" }), ...solved, jump("solved", "what-is-left"));
    expect(on).toMatchObject({ at: "what-is-left", kind: "question", answers: ["bulb", "none"] });
    expect(on.context.facts).toEqual({ kind: "old" });
    expect(on.tried).toMatchObject([{ state: "plug", said: "fixed" }]);
    expect(on).not.toHaveProperty("cameToNothing");
  });

  it("ends at another cause: a summary names both", () => {
    const both = view(
      ...solved,
      jump("solved", "what-is-left"),
      answer("what-is-left", "bulb"),
      answer("kind", "old"),
    );
    expect(packetOf(guide, both)).toMatchObject({ solved: ["plug"], at: "bulb", notHelped: [] });
    const open = summaryLine(guide, both, markedWords(leftFlow).words);
    expect(open).toContain("cause:bulb solved:plug outcome:open");
    const again = view(...both.trail, answer("bulb", "fixed"));
    expect(again).toMatchObject({ at: "solved" });
    expect(packetOf(guide, again).solved).toEqual(["plug", "bulb"]);
  });
});
