import { describe, expect, it } from "vitest";
import { wordsOf } from "../../core/guide/names.ts";
import type { FactSource } from "../language/guideSource.ts";
import { formatProblem } from "../problems/formatProblem.ts";
import { problemList } from "../problems/problem.ts";
import { readState } from "./readState.ts";

const facts: readonly FactSource[] = [
  {
    name: "plan",
    values: ["eap", "self", "trial"],
    toldOnly: ["trial"],
    groups: { paid: ["eap", "self"] },
    was: {},
  },
  { name: "sees", values: ["banner", "several", "none"], toldOnly: [], groups: {}, was: {} },
];

function read(
  body: string,
  front = "closing: Did it help?",
  kind: "cause" | "question" | "outcome" = "cause",
) {
  const { problems, tell } = problemList();
  const text = `---\n${front}\n---\n# A room\n\n${body}\n`;
  const state = readState("room.md", text, kind, facts, undefined, tell);
  return { ...state, told: problems.map((problem) => formatProblem(problem)) };
}
const p = (text: string) => ({ t: "p", c: [text] });

describe("steps", () => {
  it("have conditions: values with commas, groups, several ifs are any, several unlesses none", () => {
    const { words, steps, told } = read(`1. One {#one if plan=paid sees=banner if sees=none}
2. Two {#two if plan=eap unless sees=banner,several}
3. Three {#three unless plan=eap unless sees=banner}
4. Four {#four}`);
    expect(told).toEqual([]);
    expect(words.steps?.map(({ when }) => when)).toEqual([
      { or: [{ knows: { plan: ["eap", "self"], sees: "banner" } }, { knows: { sees: "none" } }] },
      { knows: { plan: "eap" }, lacks: { sees: ["banner", "several"] } },
      { lacks: { plan: "eap", sees: "banner" } },
      undefined,
    ]);
    expect(steps[0]).toEqual({
      id: "one",
      if: [{ plan: ["eap", "self"], sees: ["banner"] }, { sees: ["none"] }],
      unless: [],
    });
    expect(steps[3]).toEqual({ id: "four", unless: [] });
  });

  it("may have one id twice if nobody sees both", () => {
    const sound = read("1. One {#one if plan=eap}\n2. Other {#one unless plan=eap}");
    expect(sound.told).toEqual([]);
    expect(Object.keys(sound.parts).filter((id) => id.startsWith("step"))).toEqual([
      "step:one",
      "step:one:2",
    ]);
    expect(read("1. One {#one if plan=eap}\n2. Other {#one if sees=banner}").told).toEqual([
      'room.md:7:12  "one": two steps with one id that one reader may see both. Write conditions that exclude each other, e.g. "if fact=value" and "unless fact=value".',
    ]);
    expect(read("1. One {#one}\n2. Other {#one}").told).toHaveLength(1);
  });

  it("carry citations of their own", () => {
    const { facts: cited } = read(
      "1. One {#one if plan=eap facts=F66,F67}\n2. Two {#two facts=F3}",
      "closing: C\nfacts: [F1]",
    );
    expect(cited.map(({ id, place }) => `${id} ${place.line}`)).toEqual(["F1 3", "F66 7", "F67 7", "F3 8"]);
  });

  it("may stand in a question, but at no end", () => {
    expect(read("1. Look {#look}", "short: x", "question").words.steps).toHaveLength(1);
    expect(read("1. Look {#look}", "short: x", "outcome").told[0]).toContain(
      "for the steps of a cause or a question",
    );
  });

  it("tell what is wrong in a mark, each by itself", () => {
    expect(
      read(
        "1. A {#a if plan=eep}\n2. B {#b if plna=eap}\n3. C {#c plan=eap}\n4. D {#d if}\n5. E {#e if plan=eap, self}",
      ).told,
    ).toEqual([
      'room.md:6:13  "plan=eep": "plan" has no such value. Write "eap".',
      'room.md:7:13  "plna=eap": there is no fact "plna". Write "plan".',
      'room.md:8:10  "plan=eap": a condition without if or unless. Write "if plan=eap" or "unless plan=eap".',
      'room.md:9:10  "if": a condition without a fact. Write "if fact=value", "unless fact=value" or "facts=F1"; several values with commas and without spaces.',
      'room.md:10:23  "self": not part of a condition. Write "if fact=value", "unless fact=value" or "facts=F1"; several values with commas and without spaces.',
    ]);
  });
});

describe("blocks", () => {
  it("stand under conditions, in each voice, also one inside the other", () => {
    const {
      words,
      agent,
      told,
      facts: cited,
    } = read(`For all

::: if plan=eap facts=F9
For the plan

::: if sees=banner
For both
:::
:::

1. One {#one}

::: unless plan=eap
A note
:::

::: agent
To every agent

::: if plan=eap
The trap
:::
:::

::: say if plan=eap
Say this
:::`);
    expect(told).toEqual([]);
    const eap = { knows: { plan: "eap" } };
    expect(words.body).toEqual([
      p("For all"),
      { ...p("For the plan"), when: eap },
      { ...p("For both"), when: { knows: { plan: "eap", sees: "banner" } } },
    ]);
    expect(words.after).toEqual([{ ...p("A note"), when: { lacks: { plan: "eap" } } }]);
    expect(agent).toEqual({
      do: [p("To every agent"), { ...p("The trap"), when: eap }],
      say: [{ ...p("Say this"), when: eap }],
    });
    expect(cited.map(({ id }) => id)).toEqual(["F9"]);
    expect(JSON.stringify(words)).not.toMatch(/agent|trap|Say this/);
  });

  it("tell what is never closed, closes nothing, is inside another, or is none", () => {
    expect(read("::: if plan=eap\nText\n\n1. One {#one}").told).toEqual([
      'room.md:6:1  "::: if": the block is never closed. Write ":::" on a line of its own below it.',
    ]);
    expect(read("::: if plan=eap\n1. One {#one}\n:::").told).toEqual([
      'room.md:7:1  "1.": steps inside a block. Write the condition at each step: "1. … {#step-id if fact=value}".',
    ]);
    const steps = "\n\n1. One {#one}";
    expect(read(`:::${steps}`).told).toEqual([
      'room.md:6:1  ":::": closes nothing. Open a block above it, e.g. "::: agent".',
    ]);
    expect(read(`::: agent\nA\n\n::: say\nB\n:::\n:::${steps}`).told).toEqual([
      'room.md:9:1  "::: say": a block inside another. Close the block above it first.',
    ]);
    expect(read(`::: agnt\nA\n:::${steps}`).told).toHaveLength(1);
    expect(read(`::: agent\nA\n:::\n::: agent\nB\n:::${steps}`).told).toEqual([
      'room.md:9:1  "::: agent": a second block of this kind. Keep one, or write for whom: "if fact=value".',
    ]);
  });
});

describe("front matter", () => {
  it("has other labels, closing questions and headings for some, the plain one last", () => {
    const { words, told, parts } = read(
      "1. One {#one}",
      `heading:
  - { if: { plan: eap, sees: [banner, none] }, text: A banner }
closing:
  - { if: [{ plan: eap }, { sees: banner }], text: Did the guide help? }
  - Did it help?
answers:
  fixed: Yes
  not-fixed:
    - { unless: { plan: paid }, label: I tried, help: All of it }
    - { label: I used it, help: Twice }`,
    );
    expect(told).toEqual([]);
    expect(words.answers).toEqual({
      fixed: { label: "Yes" },
      "not-fixed": { label: "I used it", help: "Twice" },
    });
    expect(words.closing).toBe("Did it help?");
    expect(words.vary).toHaveLength(3);
    expect(parts["closing:1"]?.mark).toBe("if plan=eap if sees=banner");
    const guide = {
      guide: "",
      locale: "",
      title: "",
      summary: "",
      source: { href: "", checked: "" },
      version: "",
    };
    const shown = wordsOf({ ...guide, states: { room: words } }, "room", { plan: "eap", sees: "none" });
    expect(shown).toMatchObject({ heading: "A banner", closing: "Did the guide help?" });
    expect(shown.answers["not-fixed"]?.label).toBe("I used it");
  });

  it("tells a list without a plain one, one that hides others, and a short with variants", () => {
    expect(read("1. One {#one}", "closing: [{ if: { plan: eap }, text: A }]").told).toEqual([
      'room.md:2:11  "closing": there is none for everybody else. Add one without a condition, last.',
    ]);
    expect(read("1. One {#one}", "closing: [A, { if: { plan: eap }, text: B }, C]").told).toEqual([
      'room.md:2:11  "closing": everybody gets this one, so what stands below it is never shown. Put it last.',
    ]);
    expect(read("1. One {#one}", "closing: C\nshort: [{ if: { plan: eap }, text: B }, C]").told[0]).toContain(
      "it names the cause in lists before anybody is there",
    );
    expect(read("1. One {#one}", "closing: [{ if: { plan: epa }, text: A }, B]").told).toEqual([
      'room.md:2:19  "plan=epa": "plan" has no such value. Write "eap".',
    ]);
  });
});
