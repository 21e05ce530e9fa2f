import { describe, expect, it } from "vitest";
import { entries, testGuide } from "../../testing/testGuide.ts";
import { leftFlow } from "../../testing/leftFlow.ts";
import { kettleFlow } from "../../testing/kettleFlow.ts";
import type { Entry } from "../../walk/trail.ts";
import { viewOf } from "../../session/view.ts";
import type { GuideWords, InterfaceWords, StateWords } from "../../guide/words.ts";
import { packetLines } from "./packetLines.ts";
import { packetOf } from "./packetOf.ts";
import { packetText } from "./packetText.ts";

const { answer, told, jump } = entries;
const guide = testGuide(kettleFlow, undefined, "f1");
const packet = (trail: Entry[], ticked: string[] = []) =>
  packetOf(guide, viewOf(guide, { trail, held: [] }), ticked);

const states = Object.fromEntries(
  Object.entries(kettleFlow.states).map(([id, { on, tags }]): [string, StateWords] => [
    id,
    {
      heading: `H-${id}`,
      body: [],
      short: `S-${id}`,
      answers: Object.fromEntries(Object.keys(on ?? {}).map((say) => [say, { label: `L-${say}` }])),
      ...(tags[0] === "cause" && {
        steps: [
          {
            id: `${id}-1`,
            c: [{ t: "p", c: ["Press ", { t: "strong", c: ["twice"] }, " on ", { t: "screen", c: "*OK*" }] }],
          },
          {
            id: "shared",
            c: [{ t: "p", c: ["See ", { t: "link", href: "https://x.test/", c: "the manual" }] }],
          },
        ],
      }),
    },
  ]),
);
const words: GuideWords = {
  guide: "kettle",
  locale: "en",
  title: "Kettle",
  summary: "",
  source: { href: "", checked: "" },
  version: "w1",
  states,
};
const text: InterfaceWords = {
  "packet.title": "Summary",
  "packet.problem": "Problem",
  "packet.answers": "Answers",
  "packet.steps": "Tried",
  "packet.not-helped": "Did not help",
  "packet.now": "Now",
  "packet.guide": "Guide",
  "packet.answer": "{question} {answer}",
  "packet.passed": "{question} {answer} (known)",
  "packet.version": "{title}, {version}",
};
const walk = [
  told({ power: "mains" }),
  answer("light", "off"),
  answer("socket", "not-fixed"),
  answer("else", "is-dry"),
];

describe("packetOf", () => {
  it("tells the problem, the answers, what was tried and what did not help", () => {
    const facts = { power: "mains" };
    const later = { ...facts, room: "kitchen" };
    expect(packet(walk, ["scale-1"])).toEqual({
      solved: [],
      told: [],
      guide: "kettle",
      version: "f1",
      problems: [{ at: "light", say: "off", by: "member", facts }],
      answers: [
        { at: "power", say: "mains", by: "host", passed: true, facts },
        { at: "else", say: "is-dry", by: "member", facts: later },
      ],
      tried: [
        { state: "socket", said: "not-fixed", arrived: { facts: later, tried: [] } },
        { state: "scale", arrived: { facts: later, tried: ["socket", "step--other-socket", "step--fuse"] } },
      ],
      notHelped: ["socket"],
      nothing: [],
      ticked: ["scale-1"],
      at: "scale",
      facts: later,
    });
  });

  it("names as a problem, too, what was answered first after another was solved", () => {
    const lamp = testGuide(leftFlow);
    const trail = [
      answer("what-is-left", "bulb"),
      answer("kind", "old"),
      answer("bulb", "fixed"),
      jump("solved", "what-is-left"),
      answer("what-is-left", "plug"),
      answer("plug", "not-fixed"),
      answer("what-is-left", "none"),
    ];
    const { problems, answers, solved, notHelped } = packetOf(lamp, viewOf(lamp, { trail, held: [] }));
    const said = (list: typeof problems) => list.map(({ at, say }) => `${at} ${say}`);
    expect(said(problems)).toEqual(["what-is-left bulb", "what-is-left plug"]);
    expect(said(answers)).toEqual(["kind old", "what-is-left none"]);
    expect([solved, notHelped]).toEqual([["bulb"], ["plug"]]);
  });

  it("of a start has no problem yet, and says nothing nobody said", () => {
    expect(packet([])).toMatchObject({ problems: [], answers: [], tried: [], notHelped: [] });
    expect(packet([answer("light", "unsure")]).answers).toEqual([]);
  });

  it("what is not this member's was not tried", () => {
    expect(
      packet([answer("light", "on"), answer("sound", "silent"), answer("socket", "not-mine")]).notHelped,
    ).toEqual([]);
  });
});

describe("packetText", () => {
  const lines = packetLines(packet(walk, ["scale-1"]), words, text);

  it("shows each step once: all of what did not help, and what is ticked", () => {
    expect(lines.filter(({ section }) => section === "steps").map(({ id }) => id)).toEqual([
      "steps:socket-1",
      "steps:shared",
      "steps:scale-1",
    ]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  it("is plain text", () => {
    expect(packetText(lines, text, "text")).toBe(`Summary

Problem
- H-light L-off

Answers
- H-power L-mains (known)
- H-else L-is-dry

Tried
- Press twice on *OK*
- See the manual
- Press twice on *OK*

Did not help
- S-socket

Now
- H-scale

Guide
- Kettle, f1
`);
  });

  it("is markdown in which nothing of the words becomes a mark", () => {
    const markdown = packetText(lines, text, "markdown");
    expect(markdown).toContain("# Summary\n\n## Problem\n\n- H-light L-off");
    expect(markdown).toContain(String.raw`- Press twice on \*OK\*`);
  });

  it("leaves out every byte of a removed line, and a heading without lines", () => {
    const removed = new Set(["problem:0-light", "not-helped:socket", "guide:kettle"]);
    for (const format of ["text", "markdown"] as const) {
      const left = packetText(lines, text, format, removed);
      for (const gone of ["H-light", "L-off", "Problem", "S-socket", "Did not help", "Kettle"])
        expect(left).not.toContain(gone);
    }
  });

  it("needs no words to be complete: ids stand in", () => {
    expect(() =>
      packetText(packetLines(packet(walk), { ...words, states: {} }, {}), {}, "text"),
    ).not.toThrow();
  });
});
