import { describe, expect, it } from "vitest";
import { backFrom, codeOf } from "../handoff/testing/codes.ts";
import { append, back, change } from "../session/edits/edit.ts";
import { freshSession, type Session } from "../session/session.ts";
import { viewOf } from "../session/view.ts";
import { kettleFlow } from "../testing/kettleFlow.ts";
import { branch, entries, testGuide } from "../testing/testGuide.ts";
import { replay } from "./replay.ts";
import type { Entry } from "./trail.ts";

const { answer, told, jump } = entries;
const guide = testGuide(kettleFlow);
const walk = (...trail: Entry[]) => replay(guide, trail);
const session = (...trail: Entry[]): Session =>
  trail.reduce((before, entry) => append(guide, before, entry), freshSession);

describe("junctions", () => {
  const { at, turns, known, context } = walk(
    answer("light", "off"),
    answer("power", "mains"),
    answer("socket", "not-fixed"),
  );

  it("lead on at once, one after the other, and leave no turn", () => {
    expect(at).toBe("else");
    expect(turns.map((turn) => turn.at)).toEqual(["light", "power", "socket"]);
  });

  it("are known to nobody: what they learn is how the walk goes on", () => {
    expect(known).toEqual({
      power: { value: "mains", how: "answer", by: "member" },
    });
    expect(context.facts).toMatchObject({
      "agenda--now": "light--off",
      "asked--power": "yes",
      room: "kitchen",
    });
    expect(
      JSON.stringify([turns, walk(told({ power: "mains" }), answer("light", "off")).turns]),
    ).not.toContain('--now":');
  });

  it("can't be told, answered, nor jumped to", () => {
    expect(walk(told({ "asked--power": "yes", "agenda--now": "light--off" })).context.facts).toEqual({});
    expect(walk(jump("light", "light--off")).rest).toHaveLength(1);
    expect(walk(answer("light", "off"), answer("light--off", "on")).rest).toHaveLength(1);
    expect(Object.keys({ ...guide.lock.states, ...guide.lock.answers }).join(" ")).not.toContain("--");
  });

  it("that no branch leads out of hold nobody for ever", () => {
    const lost = { tags: ["junction"] as const, on: { on: [branch("light--off")] } };
    const states = { ...kettleFlow.states, "light--off": lost };
    expect(replay(testGuide({ ...kettleFlow, states }), [answer("light", "off")]).at).toBe("light--off");
  });
});

describe("a list", () => {
  it("goes on after a no with what stands next on it", () => {
    const stove = told({ power: "stove" });
    const hums = [stove, answer("light", "on"), answer("sound", "hums")];
    expect(walk(...hums).at).toBe("scale");
    expect(walk(...hums, answer("scale", "not-fixed")).at).toBe("lid");
    expect(walk(...hums.slice(1), answer("scale", "not-fixed")).at).toBe("else");
  });

  it("asks a question of it once a walk", () => {
    const asked = [answer("light", "off"), answer("power", "mains"), answer("socket", "not-mine")];
    expect(walk(...asked).at).toBe("else");
    expect(walk(...asked, jump("else", "hob")).at).toBe("else");
  });

  it("is another one once a jump or an answer led to another", () => {
    expect(walk(answer("light", "off"), answer("power", "mains")).at).toBe("socket");
    expect(walk(answer("light", "off"), jump("power", "hob"), answer("power", "mains")).at).toBe("else");
  });
});

describe("a jump by the junction of its state", () => {
  it("asks first, and goes on to where it was meant to", () => {
    const { at, turns } = walk(jump("light", "hob"));
    expect(at).toBe("power");
    expect(turns.at(-1)).toMatchObject({ type: "jump", at: "light", to: "power", wanted: "hob" });
    expect(walk(jump("light", "hob"), answer("power", "stove")).at).toBe("hob");
  });

  it("passes what it would ask if that is told", () => {
    expect(walk(told({ power: "stove" }), jump("light", "hob")).at).toBe("hob");
    expect(walk(jump("light", "hob"), told({ power: "gas" })).at).toBe("power");
    expect(walk(told({ power: "gas" }), jump("light", "hob")).at).toBe("hob");
  });

  it("lands elsewhere if the cause is closed, and nowhere if that is here", () => {
    expect(walk(told({ power: "stove" }), jump("light", "socket")).at).toBe("hob");
    expect(walk(told({ power: "mains" }), jump("light", "hob")).at).toBe("else");
    expect(walk(told({ power: "mains" }), jump("light", "hob"), jump("else", "hob")).rest).toHaveLength(1);
  });

  it("can be made where its first question stands already, once", () => {
    const there = session(answer("light", "off"), jump("power", "hob"));
    expect(viewOf(guide, there)).toMatchObject({ at: "power", rest: [] });
    expect(there.trail).toHaveLength(2);
    expect(append(guide, there, jump("power", "hob"))).toBe(there);
  });
});

describe("a told fact", () => {
  it("answers the question that asks it, which is shown and can be changed", () => {
    const { at, turns } = walk(told({ power: "mains" }), answer("light", "off"));
    expect(at).toBe("socket");
    expect(turns.at(-1)).toMatchObject({
      type: "passed",
      at: "power",
      say: "mains",
      from: { fact: "power" },
    });
    const changed = change(guide, session(told({ power: "mains" }), answer("light", "off")), {
      index: 2,
      insert: true,
      at: "power",
      say: "stove",
      by: "member",
    });
    expect(viewOf(guide, changed).at).toBe("hob");
  });

  it("answers no question that says it only besides", () => {
    const on = {
      plug: [branch("light--off", { learn: { power: "mains" } })],
      flame: [branch("light--off", { learn: { power: "stove" } })],
    };
    const states = { ...kettleFlow.states, sound: { tags: ["question"] as const, on } };
    const other = testGuide({ ...kettleFlow, states });
    expect(replay(other, [told({ power: "mains" }), answer("light", "on")]).at).toBe("sound");
  });

  it("answers nothing if no answer has this value", () => {
    expect(walk(told({ power: "gas" }), answer("light", "off")).at).toBe("power");
  });
});

describe("steps", () => {
  it("count as tried if they are shown with what is known on arrival, what is learned on the way in too", () => {
    const listed = walk(answer("light", "off"), answer("power", "mains")).context.tried;
    expect(listed).toEqual(["socket", "step--other-socket", "step--fuse"]);
    const { context } = walk(answer("light", "on"), answer("sound", "silent"));
    expect(context.tried).toEqual(["socket", "step--other-socket"]);
  });

  it("told too late are not shown, nor tried", () => {
    const late = walk(answer("light", "on"), answer("sound", "hums"), told({ power: "gas" }));
    expect(late.context.tried).toEqual(["scale", "step--vinegar"]);
    expect(late.arrived).toEqual({ facts: {}, tried: [] });
  });

  it("that were all shown close a cause", () => {
    const hums = [answer("light", "on"), answer("sound", "hums"), answer("scale", "not-fixed")];
    expect(viewOf(guide, session(...hums)).answers).toContain("is-loose");
    const gas = session(told({ power: "gas" }), ...hums);
    expect(viewOf(guide, gas)).toMatchObject({ at: "person" });
    expect(append(guide, gas, jump("person", "lid"))).toBe(gas);
  });
});

describe("what was known on arrival", () => {
  it("stays with each turn, without how the walk went on", () => {
    const { turns, arrived } = walk(
      told({ power: "stove" }),
      answer("light", "on"),
      answer("sound", "hums"),
      told({ power: "mains" }),
      answer("scale", "not-fixed"),
      jump("else", "socket"),
    );
    const known = turns.flatMap((turn) => (turn.type === "told" ? [] : [[turn.at, turn.arrived]]));
    expect(known).toEqual([
      ["light", { facts: { power: "stove" }, tried: [] }],
      ["sound", { facts: { power: "stove" }, tried: [] }],
      ["scale", { facts: { power: "stove" }, tried: [] }],
      ["else", { facts: { power: "mains" }, tried: ["scale", "step--vinegar"] }],
    ]);
    expect(arrived).toEqual({ facts: { power: "mains" }, tried: ["scale", "step--vinegar"] });
  });
});

describe("across junctions", () => {
  const trail = [answer("light", "off"), answer("power", "stove"), answer("hob", "not-fixed")];

  it("Back undoes one answer, and with it where the walk went on", () => {
    let now = session(...trail);
    expect(viewOf(guide, now).at).toBe("else");
    const places = trail.map(() => {
      now = back(now, "member");
      return viewOf(guide, now).at;
    });
    expect(places).toEqual(["hob", "power", "light"]);
    expect(viewOf(guide, now).context.facts).toEqual({});
  });

  it("Change keeps what comes up next all the same, and holds the rest", () => {
    const changed = change(guide, session(...trail), {
      index: 0,
      insert: false,
      at: "light",
      say: "unsure",
      by: "member",
    });
    expect(changed.trail.map((entry) => "say" in entry && entry.say)).toEqual([
      "unsure",
      "stove",
      "not-fixed",
    ]);
    const other = change(guide, changed, {
      index: 1,
      insert: false,
      at: "power",
      say: "mains",
      by: "member",
    });
    expect(viewOf(guide, other).at).toBe("socket");
    expect(other.held).toEqual([{ at: "hob", say: "not-fixed", why: "changed" }]);
  });

  it("codes bring back the same walk, jumps that asked first too", () => {
    const walks: Entry[][] = [
      trail,
      [jump("light", "hob"), answer("power", "stove"), answer("hob", "not-fixed")],
      [told({ power: "gas" }, "member"), answer("light", "on"), answer("sound", "hums")],
    ];
    for (const one of walks) {
      const again = backFrom(guide, codeOf(guide, one));
      expect(again).toEqual(one);
      expect(replay(guide, again as Entry[])).toEqual(replay(guide, one));
    }
  });
});
