import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkTranslation } from "../checks/checkTranslation.ts";
import { checkWords } from "../checks/checkWords.ts";
import { formatProblem } from "../problems/formatProblem.ts";
import { compileGuide } from "../language/compile/compileGuide.ts";
import { readGuide } from "../language/readGuide.ts";
import { problemList } from "../problems/problem.ts";
import { writeFiles } from "../testing/writeFiles.ts";
import { buildWords } from "./buildWords.ts";
import { readWords, stepsOf } from "./readWords.ts";

const flow = `id: lamp
facts:
  kind: { old: [bulb, tube], new: [led], told-only: [candle] }
  room: [attic]
questions:
  symptom: { dark: [bulb, plug], smoke: { learn: { room: attic }, then: plug } }
  kind: { asks: kind, bulb: {}, tube: {}, led: {} }
causes:
  bulb: { only: { kind: old } }
  plug:
`;
const cause = (more: string, short: string) =>
  `---\nshort: ${short}\nclosing: Better?\nanswers: { fixed: Yes, not-fixed: No, not-mine: Other }\n---\n# ${short}\n\n${more}\n`;
const files = {
  "content/en/lamp/guide.yaml": "title: Lamp\nsummary: Why is it dark?\n",
  "content/en/lamp/facts.yaml":
    "kind: { old: An old lamp, new: A new one, candle: A candle }\nroom: { attic: It is in the attic }\n",
  "content/en/lamp/symptom.md": "---\nanswers: { dark: Dark, smoke: Smoke }\n---\n# What is it?\n",
  "content/en/lamp/kind.md":
    "---\nanswers: { bulb: Bulb, tube: Tube, led: LED }\n---\n# Which lamp?\n\n1. Look {#look}\n",
  "content/en/lamp/bulb.md": cause(
    "1. Off {#off}\n2. Turn {#turn if kind=bulb}\n3. Pull {#turn if kind=tube}",
    "The bulb",
  ),
  "content/en/lamp/plug.md": cause("1. Off {#off}\n2. Push {#push unless kind=old}", "The plug"),
};
const spanish = {
  "content/es/lamp/guide.yaml": "title: Lámpara\nsummary: ¿Por qué?\n",
  "content/es/lamp/bulb.md": cause("1. Apague {#off}\n2. Gire {#turn if kind=tube}", "La bombilla"),
};

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "cairn-"));
});
afterAll(() => rmSync(root, { recursive: true }));

function read(locale: string, more: Readonly<Record<string, string>>) {
  const { problems, tell } = problemList();
  writeFiles(root, { ...files, ...more });
  const guide = readGuide("flows/lamp.yaml", flow, tell)!;
  const words = readWords(root, locale, guide, undefined, tell);
  checkWords(guide, words, tell);
  return { guide, words, told: () => problems.map((problem) => formatProblem(problem)), tell };
}

describe("the words of a guide", () => {
  it("give the compiler the steps of causes, each with whom it is for", () => {
    const { guide, words, told } = read("en", {});
    expect(told()).toEqual([]);
    expect(stepsOf(words)("plug")).toEqual([
      { id: "off", unless: [] },
      { id: "push", unless: [{ kind: ["bulb", "tube"] }] },
    ]);
    expect(stepsOf(words)("nothing")).toEqual([]);
    const causes = guide.source.causes.map((one) => ({ ...one, steps: stepsOf(words)(one.id) }));
    const { states } = compileGuide({ ...guide.source, causes }).flow;
    expect(states["plug"]?.meta?.steps?.[1]).toEqual({
      id: "push",
      when: { lacks: { kind: ["bulb", "tube"] } },
    });
  });

  it("are built with what is said without being written, and with words for facts", () => {
    const { guide, words } = read("en", {});
    const [built, agent] = buildWords({
      flow: compileGuide(guide.source).flow,
      facts: guide.source.facts,
      ledger: { article: { href: "", checked: "" } },
      locale: "en",
      own: words,
      source: words,
      sourceLocale: "en",
      text: { "usual.what-is-left": "One of these?", "usual.none": "None", "usual.person": "A person" },
    });
    expect(built.states["what-is-left"]).toEqual({
      heading: "One of these?",
      body: [],
      answers: { bulb: { label: "The bulb" }, plug: { label: "The plug" }, none: { label: "None" } },
    });
    expect(built.states["person"]?.heading).toBe("A person");
    expect(Object.keys({ ...built.states, ...agent.states }).filter((id) => id.includes("--"))).toEqual([]);
    expect(built.facts).toEqual({
      kind: {
        values: { candle: "A candle" },
        groups: [
          { label: "An old lamp", values: ["bulb", "tube"] },
          { label: "A new one", values: ["led"] },
        ],
      },
      room: { values: { attic: "It is in the attic" } },
    });
  });

  it("may say what is left otherwise, as far as they like", () => {
    const { guide, words, told } = read("en", {
      "content/en/lamp/what-is-left.md": "---\nanswers: { plug: The wall }\n---\n# Look again\n",
    });
    expect(told()).toEqual([]);
    const [built] = buildWords({
      flow: compileGuide(guide.source).flow,
      facts: [],
      ledger: { article: { href: "", checked: "" } },
      locale: "en",
      own: words,
      source: words,
      sourceLocale: "en",
      text: {},
    });
    expect(built.states["what-is-left"]).toMatchObject({
      heading: "Look again",
      answers: { bulb: { label: "The bulb" }, plug: { label: "The wall" } },
    });
    rmSync(join(root, "content/en/lamp/what-is-left.md"));
  });

  it("name each group, and each value that no question asks, and nothing else", () => {
    const { told } = read("en", {
      "content/en/lamp/facts.yaml": "kind: { old: Old, new: New, led: LED, canle: x }\nrom: { attic: y }\n",
    });
    expect(told()).toEqual([
      'content/en/lamp/facts.yaml:1:1  "kind=candle": has no words here. Add "candle: …" below "kind:".',
      'content/en/lamp/facts.yaml:1  "room=attic": has no words here. Add "attic: …" below "room:".',
      'content/en/lamp/facts.yaml:1:29  "kind=led": "kind" has a label for this value. Remove it here.',
      'content/en/lamp/facts.yaml:1:39  "kind=canle": "kind" has no such value. Write "candle".',
      'content/en/lamp/facts.yaml:2:1  "rom": there is no fact "rom". Write "room".',
    ]);
  });

  it("have the same marks in a translation", () => {
    const { words: source } = read("en", {});
    const { words, tell, guide } = read("es", spanish);
    const { problems, tell: tellHere } = problemList();
    expect(tell).toBeDefined();
    const hashes = { file: "", hashes: {}, at: () => ({ file: "", line: 1 }) };
    checkTranslation({ locale: "es", guide: guide.source }, source, words, hashes, tellHere);
    const told = problems
      .map((problem) => formatProblem(problem))
      .filter((line) => /bulb\.md/.test(line) && !/not yet noted/.test(line));
    expect(told).toEqual([
      'content/es/lamp/bulb.md:9  "if kind=tube": is for other readers than in the source (content/en/lamp/bulb.md:9). Write "if kind=bulb".',
      expect.stringContaining('"step:turn:2": is in the source (content/en/lamp/bulb.md:10) and not here'),
    ]);
  });
});
