import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { elementsIn } from "../../../author/article/htmlTree.ts";
import { append } from "../../session/edits/edit.ts";
import { freshSession, type Session } from "../../session/session.ts";
import { kettleFlow } from "../../testing/kettleFlow.ts";
import { testGuide } from "../../testing/testGuide.ts";
import { walksOf } from "../../testing/walksOf.ts";
import { viewOf } from "../../session/view.ts";
import { formatDocument } from "./formatDocument.ts";
import { markedWords } from "../testing/markedWords.ts";
import { saying } from "../testing/saying.ts";
import type { WriteUpForm, WriteUpFormat } from "./writeUp.ts";
import { writeUpText } from "./writeUpText.ts";

const guide = testGuide(kettleFlow);
const { words, agent } = markedWords(kettleFlow);
const notes = { hob: "NOTE hob <b>&" };
const text = {};
const write = (session: Session, form: WriteUpForm, format: WriteUpFormat = "text") =>
  writeUpText({ guide, view: viewOf(guide, session), words, agent, text, ticks: [], notes }, form, format);
const forms = ["note", "reply", "line"] as const;
/** What a desk's tool may be given: nothing that runs, loads or looks otherwise. */
const safe = ["h2", "h3", "p", "ul", "ol", "li", "strong", "em", "a"];
const formats = ["text", "markdown", "html"] as const;
const solved = saying(guide, ["off", "stove", "not-fixed", "is-dry", "fixed"]);

describe("the write-up", () => {
  it("sends nothing but what members may see, whatever the walk", () => {
    for (const { trail } of walksOf(kettleFlow)) {
      for (let length = 0; length <= trail.length; length++) {
        const session = { ...freshSession, trail: trail.slice(0, length) };
        for (const form of ["reply", "line"] as const) {
          for (const format of formats) expect(write(session, form, format)).not.toMatch(/\b(SAY|DO|NOTE)\b/);
        }
      }
    }
  });

  it("prefers the send voice to the member's text", () => {
    const own = {
      ...agent,
      states: { ...agent.states, scale: { send: [{ t: "p" as const, c: ["SEND scale"] }] } },
    };
    const view = viewOf(guide, solved);
    const reply = writeUpText({ guide, view, words, agent: own, text, ticks: [], notes }, "reply", "text");
    expect(reply).toContain("SEND scale");
    expect(reply).not.toContain("PUBLIC scale body");
  });

  it("notes problem, answers, causes, steps, what helped, outcome, notes and version", () => {
    const note = write(solved, "note");
    for (const part of ["problem", "answers", "causes", "steps", "helped", "outcome", "notes", "guide"]) {
      expect(note).toContain(`agent.note.${part}`);
    }
    expect(note).toContain("PUBLIC light off");
    expect(note).toContain("PUBLIC hob step");
    expect(note).toContain("NOTE hob");
    expect(note).toContain("v1 / w1");
    expect(note).not.toMatch(/\b(SAY|DO)\b/);
  });

  it("says whose word it was where several spoke", () => {
    const picked = saying(guide, ["stove"], "agent", saying(guide, ["off"], "member"));
    const note = write(picked, "note");
    expect(note).toContain("PUBLIC light off (agent.by.member)");
    expect(note).toContain("PUBLIC power stove (agent.by.agent)");
    expect(write(solved, "note")).not.toContain("agent.by.");
  });

  it("notes what was volunteered and what contradicts it", () => {
    const session = append(guide, saying(guide, ["off", "mains"]), {
      type: "told",
      by: "agent",
      facts: { power: "stove" },
    });
    expect(write(session, "note")).toContain(
      "PUBLIC power: PUBLIC power stove / PUBLIC power: PUBLIC power mains",
    );
  });

  it("ends its one line with stable tags", () => {
    expect(write(solved, "line")).toMatch(
      / \[cairn:kettle problem:off cause:scale tried:hob outcome:solved\]$/,
    );
    expect(write(freshSession, "line")).toMatch(/ \[cairn:kettle outcome:open\]$/);
  });

  it("is safe HTML in every form", () => {
    for (const form of forms) {
      const elements = elementsIn(parseFragment(write(solved, form, "html")));
      expect(elements.length).toBeGreaterThan(0);
      for (const { tagName, attrs } of elements) {
        expect(safe).toContain(tagName);
        expect(attrs.map(({ name }) => name)).toEqual(tagName === "a" ? ["href"] : []);
      }
    }
    expect(write(solved, "note", "html")).toContain("NOTE hob &lt;b&gt;&amp;");
    expect(write(solved, "note", "markdown")).toContain(String.raw`NOTE hob \<b\>&`);
  });
});

describe("formatDocument", () => {
  const link = { t: "link" as const, href: "https://example.org/a?b=1&c=2", c: "A [title]" };
  const parts = [
    {
      heading: "1. Head",
      blocks: [
        { t: "p" as const, c: ["- see ", link, " or ", { t: "screen" as const, c: "Go*" }] },
        {
          t: "ol" as const,
          c: [
            [
              { t: "p" as const, c: ["one"] },
              { t: "ul" as const, c: [[{ t: "p" as const, c: ["two"] }]] },
            ],
          ],
        },
      ],
    },
  ];

  it("writes plain text", () => {
    expect(formatDocument({ parts }, "text")).toBe(
      "1. Head\n- see A [title] (https://example.org/a?b=1&c=2) or “Go*”\n1. one\n   - two\n",
    );
  });

  it("writes markdown in which words are no marks", () => {
    const markdown = formatDocument({ parts }, "markdown");
    expect(markdown).toContain(String.raw`\- see [A \[title\]](<https://example.org/a?b=1&c=2>) or **Go\***`);
    expect(markdown).toContain("1. one\n   - two");
  });

  it("writes HTML", () => {
    const html = formatDocument({ parts }, "html");
    expect(html).toContain('<a href="https://example.org/a?b=1&amp;c=2">A [title]</a>');
    expect(html).toContain("<ol><li><p>one</p><ul><li>two</li></ul></li></ol>");
  });
});
