import { describe, expect, it } from "vitest";
import { replay } from "./replay.ts";
import { branch, entries, testGuide } from "../testing/testGuide.ts";
import { kettleFlow } from "../testing/kettleFlow.ts";
import type { Trail } from "./trail.ts";

const { answer, told, jump } = entries;
const guide = testGuide(kettleFlow);
const at = (trail: Trail) => replay(guide, trail).at;

describe("answers", () => {
  it("lead along the first branch whose guard holds", () => {
    expect(at([answer("light", "on"), answer("sound", "silent")])).toBe("socket");
    expect(at([told({ power: "stove" }), answer("light", "on"), answer("sound", "silent")])).toBe("hob");
  });

  it("apply only in the state they were given in; the first that does not fit stops all after it", () => {
    const trail = [answer("light", "on"), answer("power", "mains"), answer("sound", "hums")];
    const replayed = replay(guide, trail);
    expect(replayed).toMatchObject({ at: "sound", trail: trail.slice(0, 1), rest: trail.slice(1) });
  });

  it.each(["whistle", "nothing", "constructor", "__proto__", "toString", "*", ""])(
    "%j can't be given at sound",
    (say) => {
      expect(replay(guide, [answer("light", "on"), answer("sound", say)]).rest).toHaveLength(1);
    },
  );

  it("of the same name in another state is another answer", () => {
    const trail = [answer("light", "on"), answer("sound", "hums"), answer("hob", "not-fixed")];
    expect(replay(guide, trail)).toMatchObject({ at: "scale", rest: [{ at: "hob" }] });
  });

  it("do nothing at an outcome", () => {
    const trail = [answer("light", "on"), answer("sound", "hums"), answer("scale", "fixed")];
    expect(at([...trail, answer("solved", "fixed")])).toBe("solved");
  });
});

describe("questions that pass themselves", () => {
  it("by what was told; the reader sees whose word it was", () => {
    const { at, turns } = replay(guide, [told({ power: "mains" }), answer("light", "off")]);
    expect(at).toBe("socket");
    expect(turns.at(-1)).toMatchObject({
      type: "passed",
      at: "power",
      say: "mains",
      from: { how: "told", by: "host" },
      before: 2,
    });
  });

  it("also when it is told while the question stands there", () => {
    expect(at([answer("light", "off"), told({ power: "mains" }, "agent")])).toBe("socket");
  });

  it("when only one answer can be given; nobody's word is shown", () => {
    const { at, turns } = replay(guide, [answer("light", "unsure")]);
    expect(at).toBe("power");
    expect(turns.at(-1)).toMatchObject({ type: "passed", at: "kind", say: "any", facts: {}, before: 1 });
    expect(turns.at(-1)).not.toHaveProperty("from");
  });

  it("not if the next answer is an explicit one: it beats what was told, and the conflict is shown", () => {
    const { at, known, conflicts } = replay(guide, [
      told({ power: "mains" }),
      answer("light", "off"),
      answer("power", "stove"),
    ]);
    expect(at).toBe("hob");
    expect(known["power"]).toEqual({ value: "stove", how: "answer", by: "member" });
    expect(conflicts).toEqual([{ fact: "power", told: "mains", toldBy: "host", answered: "stove" }]);
  });

  it("and what is told between the question and its answer changes nothing about that", () => {
    expect(at([answer("light", "off"), told({ power: "mains" }), answer("power", "stove")])).toBe("hob");
  });

  it("not if two answers learn what is known", () => {
    const power = { learn: { power: "mains" } };
    const on = { a: [branch("socket", power)], b: [branch("hob", power)], c: [branch("lid")] };
    const flow = {
      ...kettleFlow,
      states: { ...kettleFlow.states, power: { tags: ["question"] as const, meta: { asks: "power" }, on } },
    };
    expect(replay(testGuide(flow), [told({ power: "mains" }), answer("light", "off")]).at).toBe("power");
  });

  it("not if the answer learns something else that contradicts what is known", () => {
    const on = {
      a: [branch("socket", { learn: { power: "mains", cable: "old" } })],
      c: [branch("lid", { learn: { cable: "new" } })],
    };
    const flow = {
      ...kettleFlow,
      states: { ...kettleFlow.states, power: { tags: ["question"] as const, meta: { asks: "power" }, on } },
    };
    const known = (cable: string) => [told({ power: "mains", cable }), answer("light", "off")];
    expect(replay(testGuide(flow), known("new")).at).toBe("power");
    expect(replay(testGuide(flow), known("old")).at).toBe("socket");
  });

  it("not before what is told first of all", () => {
    const on = { any: [branch("socket")], camping: [branch("hob", { when: { knows: { power: "stove" } } })] };
    const states = { ...kettleFlow.states, light: { tags: ["question"] as const, on } };
    const odd = testGuide({ ...kettleFlow, states });
    expect(replay(odd, []).at).toBe("socket");
    expect(replay(odd, [told({ power: "stove" })]).at).toBe("light");
    expect(replay(odd, [told({ power: "stove" }), answer("light", "camping")]).at).toBe("hob");
  });

  it("an answer that can't be given there leaves no trace: without it the trail leads to the same place", () => {
    const odd = [
      answer("light", "unsure"),
      told({ power: "stove" }),
      answer("kind", "nothing"),
      told({ power: "mains" }),
    ];
    const once = replay(guide, odd);
    expect(replay(guide, once.trail)).toMatchObject({ at: once.at, turns: once.turns, trail: once.trail });
  });

  it("an only answer that contradicts what was told is a conflict, and counts", () => {
    const flow = {
      ...kettleFlow,
      states: {
        ...kettleFlow.states,
        kind: {
          tags: ["question"] as const,
          on: { any: [branch("light--off", { learn: { power: "stove" } })] },
        },
      },
    };
    const { at, known, context, conflicts } = replay(testGuide(flow), [
      told({ power: "mains" }),
      answer("light", "unsure"),
    ]);
    expect({ at, known: known["power"]?.value, fact: context.facts["power"] }).toEqual({
      at: "hob",
      known: "stove",
      fact: "stove",
    });
    expect(conflicts).toHaveLength(1);
  });
});

describe("told facts", () => {
  it("that the flow does not know are ignored and kept nowhere", () => {
    const { context, turns } = replay(guide, [
      told({ name: "Ada", power: "nuclear", constructor: "x", toString: "y" }),
    ]);
    expect(context.facts).toEqual({});
    expect(turns).toEqual([{ type: "told", at: "light", facts: {}, by: "host", entry: 0 }]);
  });

  it("never undo an answer, not even one that said the same first", () => {
    const trail = [
      told({ power: "mains" }),
      answer("light", "off"),
      answer("power", "mains"),
      told({ power: "stove" }),
    ];
    const { context, conflicts } = replay(guide, trail);
    expect(context.facts["power"]).toBe("mains");
    expect(conflicts).toEqual([{ fact: "power", told: "stove", toldBy: "host", answered: "mains" }]);
  });

  it("may be called constructor", () => {
    const states = {
      one: {
        tags: ["question"] as const,
        on: { yes: [branch("two", { learn: { constructor: "a" } })], no: [branch("two")] },
      },
      two: {
        tags: ["question"] as const,
        meta: { asks: "constructor" },
        on: {
          a: [branch("end", { learn: { constructor: "a" } })],
          b: [branch("end", { learn: { constructor: "b" } })],
        },
      },
      end: { type: "final" as const, tags: ["outcome"] as const },
    };
    const odd = testGuide({ id: "odd", initial: "one", states });
    expect(replay(odd, [answer("one", "no")]).at).toBe("two");
    expect(replay(odd, [answer("one", "yes")]).at).toBe("end");
  });
});

describe("jumps", () => {
  it("go there with the facts so far, and count as tried", () => {
    const { at, context } = replay(guide, [
      told({ power: "stove" }),
      jump("light", "lid"),
      answer("lid", "not-fixed"),
    ]);
    expect(at).toBe("else");
    expect(context).toEqual({
      facts: { power: "stove", "agenda--now": "lid--try" },
      tried: ["lid", "step--press-lid"],
    });
  });

  it("go elsewhere if what is known forbids it, and the turn says what was wanted", () => {
    const { at, turns } = replay(guide, [told({ power: "stove" }), jump("light", "socket")]);
    expect(at).toBe("hob");
    expect(turns.at(-1)).toMatchObject({ type: "jump", to: "hob", wanted: "socket" });
  });

  it("never to a cause that was shown, to where one is, nor to what does not exist", () => {
    const seen = [answer("light", "on"), answer("sound", "hums"), answer("scale", "not-fixed")];
    for (const to of ["scale", "else", "nowhere", "else--open", "constructor", "__proto__"]) {
      expect(replay(guide, [...seen, jump("else", to)]).rest).toHaveLength(1);
    }
  });

  it("to a question that can pass itself go on from there", () => {
    expect(at([told({ power: "mains" }), jump("light", "power")])).toBe("else");
  });
});

describe("forged trails", () => {
  it("of ten thousand entries are cut", () => {
    const long = Array.from({ length: 10_000 }, () => told({ power: "mains" }));
    expect(replay(guide, [...long, answer("light", "on")]).trail.length).toBe(500);
  });

  it("of unknown kinds of entry, unknown states and wrong types never throw", () => {
    const odd = [
      { type: "answer" },
      { type: "jump", at: "light" },
      { type: "answer", at: "__proto__", say: "constructor" },
      { type: "x" },
    ];
    for (const entry of odd) expect(replay(guide, [entry as never]).at).toBe("light");
  });
});
