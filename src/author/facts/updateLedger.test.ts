import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Article } from "../article/article.ts";
import { layOut } from "../testing/layOut.ts";
import { writeFiles } from "../testing/writeFiles.ts";
import { sentenceHash } from "./sentenceHash.ts";
import { type LedgerUpdate, updateLedger, type UpdateOptions } from "./updateLedger.ts";

let root = "";
beforeEach(() => {
  root = layOut("sound");
});
afterEach(() => rmSync(root, { recursive: true }));

const articleOf = (...lines: readonly string[]): Article => ({
  title: "No tea",
  blocks: lines.map((line) => ({
    type: line.startsWith("# ") ? "heading" : "paragraph",
    text: line.replace(/^# /, ""),
    level: line.startsWith("# ") ? 2 : 0,
    links: [],
    marked: [],
  })),
});

const before = "The kettle may be off.";
const ledger = `# What the guide rests on.
article:
  href: https://example.com/tea
  checked: 2026-11-24
facts:
  # The first.
  F1: { section: Kettle, fact: "a kettle may be off",   sha256: ${sentenceHash(before)} } # stays
  F7: { fact: leaves may be few, sha256: ${sentenceHash("There may be too few leaves.")}, cites: none, why: not said }
`;
const file = "flows/tea.facts.yaml";
const read = () => readFileSync(join(root, file), "utf8");
const options = { own: false, dry: false, today: "2026-11-28", changed: [], gone: [] };

function update(article: Article, more: Partial<UpdateOptions> = {}): LedgerUpdate {
  const result = updateLedger(root, "tea", article, { ...options, ...more });
  if (Array.isArray(result)) throw new Error(JSON.stringify(result));
  return result as LedgerUpdate;
}

const same = articleOf("# Kettle", before, "There may be too few leaves.");
const facts = { "# Kettle": sentenceHash("Kettle") };

it("adds a sentence as a fact that somebody has to write, and notes the day", () => {
  writeFiles(root, { [file]: ledger });
  const { plan, settled, written } = update(same);
  expect({ settled, written }).toEqual({ settled: true, written: [file] });
  expect(plan.added).toEqual([{ fact: "F8", sentence: { text: "Kettle", section: "Kettle" } }]);
  expect(read()).toBe(
    ledger
      .replace("2026-11-24", "2026-11-28")
      .replace(",   sha256", ", sha256")
      .concat(
        `  F8:
    fact: "a heading"
    section: "Kettle"
    sha256: ${facts["# Kettle"]}
    cites: none
    why: a heading\n`,
      ),
  );
  expect(update(same).plan).toMatchObject({ added: [], changed: [], open: [] });
});

it("writes nothing where it is only asked", () => {
  writeFiles(root, { [file]: ledger });
  expect(update(same, { dry: true }).plan.added).toHaveLength(1);
  expect(read()).toBe(ledger);
});

it("joins an old sentence with the new one like it, where the article is kept", () => {
  writeFiles(root, { [file]: ledger });
  update(same, { own: true });
  expect(readFileSync(join(root, "flows/tea.article.txt"), "utf8")).toBe(
    "# No tea\n\n# Kettle\n\nThe kettle may be off.\n\nThere may be too few leaves.\n",
  );
  expect(read()).toContain('F8:\n    fact: "Kettle"\n    section: "Kettle"\n    sha256');
  const now = articleOf(
    "# The kettle",
    "A kettle may be switched off.",
    "Use a cosy.",
    "There may be too few leaves.",
  );
  const { plan, settled, cites } = update(now);
  expect(settled).toBe(true);
  expect(plan.changed).toMatchObject([
    { fact: "F1", was: before, sentence: { text: "A kettle may be switched off." } },
    { fact: "F8", was: "Kettle", says: "The kettle" },
  ]);
  expect(plan.added).toMatchObject([{ fact: "F9", says: "Use a cosy." }]);
  expect(cites).toMatchObject([{ fact: "F1", state: "kettle", file: "content/en/tea/kettle.md", line: 2 }]);
  // In its author's words, and by another sentence now.
  expect(read()).toContain(
    `F1: { section: Kettle, fact: "a kettle may be off", sha256: ${sentenceHash("A kettle may be switched off.")} } # stays`,
  );
  expect(read()).toMatch(
    new RegExp(`fact: "The kettle"\n    section: "Kettle"\n    sha256: ${sentenceHash("The kettle")}`),
  );
});

it("asks what became of a fact where only its own words are known", () => {
  writeFiles(root, { [file]: ledger });
  const now = articleOf("A kettle is off.", "Warm the pot.", "There may be too few leaves.");
  const { plan, settled } = update(now);
  expect(settled).toBe(false);
  expect(plan.open).toMatchObject([{ fact: "F1", alike: [{ sentence: { text: "A kettle is off." } }] }]);
  expect(plan.waiting.map(({ text }) => text)).toEqual(["A kettle is off."]);
  expect(plan.added.map(({ sentence }) => sentence.text)).toEqual(["Warm the pot."]);
  expect(read()).toContain("2026-11-24");

  expect(update(now, { gone: ["F1"] }).plan.refused).toEqual([
    "F1 is still cited in content/en/tea/kettle.md:2. Take it out there first.",
  ]);
  expect(update(now, { changed: ["F1:2", "F3"], gone: ["F7"] }).plan.refused).toEqual([
    "F1 has no candidate 2. Say one of these: F1.",
    "There is no fact F3 in the ledger. Correct its number.",
    "The article still says F7. Leave it out of --gone.",
  ]);
  expect(update(now, { changed: ["F1"] })).toMatchObject({ settled: true, plan: { added: [], open: [] } });
  expect(read()).toContain(sentenceHash("A kettle is off."));
  expect(read()).toContain("2026-11-28");
});

it("takes out a fact that is gone and cited nowhere", () => {
  writeFiles(root, { [file]: ledger });
  const now = articleOf(before);
  expect(update(now).plan.open).toMatchObject([{ fact: "F7", alike: [] }]);
  expect(update(now, { changed: ["F7"] }).plan.refused).toEqual([
    "No sentence of the article is like F7. Say which fact has its sentence now, as F7=F88, or --gone F7.",
  ]);
  expect(update(now, { gone: ["F7"] }).plan.removed).toEqual([{ fact: "F7", says: "leaves may be few" }]);
  expect(read()).not.toContain("F7");
});

it("takes the sentence of a fact that was taken for a new one", () => {
  writeFiles(root, { [file]: ledger });
  const now = articleOf("The switch is not on.", "There may be too few leaves.");
  expect(update(now).plan).toMatchObject({ added: [{ fact: "F8" }], open: [{ fact: "F1", alike: [] }] });
  expect(update(now, { changed: ["F1=F9"] }).plan.refused).toEqual([
    "F9 is no fact that the article says. Correct its number.",
  ]);
  const { plan, settled } = update(now, { changed: ["F1=F8"] });
  expect(settled).toBe(true);
  expect(plan).toMatchObject({ changed: [{ fact: "F1" }], removed: [{ fact: "F8" }] });
  expect(read()).toContain(`fact: "a kettle may be off", sha256: ${sentenceHash("The switch is not on.")}`);
  expect(read()).not.toContain("F8");
});

it("takes the article's own sentences once it is said that they may be kept", () => {
  writeFiles(root, { [file]: ledger });
  update(same);
  expect(update(same, { own: true }).plan.filled).toEqual([{ fact: "F8", says: "Kettle" }]);
  expect(read()).toContain('fact: "Kettle"');
  expect(read()).not.toContain("TODO");
});

it("facts of one sentence change together, and a ledger of 0.1 keeps its pieces", () => {
  const two = (text: string) => sentenceHash(text);
  writeFiles(root, {
    [file]: `article: { href: https://example.com/tea, checked: 2026-11-24 }
facts:
  F1: { fact: off, sha256: ${two("If it is cold, press Boil twice.")} }
  F2: { fact: press it, sha256: ${two("If it is cold, press Boil twice.")} }
  F3: { fact: a lid, sha256: ${two("Use a lid, e.g.")} }
  F4: { fact: ours, sha256: ${two("Ours is good.")} }
`,
    "flows/tea.article.txt": "If it is cold, press Boil twice.\nUse a lid, e.g. Ours is good.\n",
  });
  const { plan } = update(articleOf("If it is cold, press Boil once. Use a lid, e.g. Ours is good."));
  expect(plan.changed.map(({ fact }) => fact)).toEqual(["F1", "F2"]);
  expect([plan.added, plan.open]).toEqual([[], []]);
});

it("writes the first fact into a ledger without any", () => {
  writeFiles(root, { [file]: "article:\n  href: https://example.com/tea\n  checked: 2026-11-24\n" });
  update(articleOf('It is "cold": why? # no'));
  expect(read()).toContain('facts:\n  F1:\n    fact: "TODO:');
});

it("says what is wrong with a ledger that can't be read", () => {
  writeFiles(root, { [file]: "article: { href: https://example.com/tea }\n" });
  expect(updateLedger(root, "tea", same, options)).toMatchObject([
    { value: "checked", what: "is missing here" },
  ]);
});

it("writes what was rightly said, though words still cite a fact that is gone", () => {
  writeFiles(root, { [file]: ledger });
  const now = articleOf("Warm the pot.");
  const { plan, written, settled } = update(now, { gone: ["F1", "F7"] });
  expect({ written, settled }).toEqual({ written: [file], settled: false });
  expect(plan).toMatchObject({ stillCited: ["F1"], open: [{ fact: "F1" }], removed: [{ fact: "F7" }] });
  expect(read()).not.toContain("F7");
  expect(read()).toContain("F1");
  expect(read()).toContain("2026-11-24");
  expect(update(now, { gone: ["F1"] }).written).toEqual([]);
});

it("shows the sentences in the order in which they can be named the next time", () => {
  writeFiles(root, {
    [file]: ledger.replace("leaves may be few", "the kettle is cold now"),
  });
  const now = articleOf("The kettle is cold today.", "The kettle is off.");
  const shown = ({ plan }: LedgerUpdate) =>
    plan.open.map(({ fact, alike }) => [fact, alike.map(({ sentence, isNew }) => [sentence.text, isNew])]);
  const first = shown(update(now, { changed: ["F7"] }));
  expect(first).toMatchObject([["F1", [["The kettle is off.", true]]]]);
  expect(first).toEqual(shown(update(now)));
});

it("takes new sentences of its section for what a fact may be that nobody has written", () => {
  writeFiles(root, {
    [file]: `article: { href: https://example.com/tea, checked: 2026-11-24 }
facts:
  F1: { section: Kettle, fact: "TODO: say in your own words what this sentence says", sha256: ${sentenceHash(before)} }
`,
  });
  const now = articleOf("# Kettle", "It is cold.", "# Pot", "Say in your own words what this is.");
  expect(update(now).plan.open[0]?.alike.map(({ sentence }) => sentence.text)).toEqual([
    "Kettle",
    "It is cold.",
  ]);
});

it("knows the guide that was meant", () => {
  expect(updateLedger(root, "tee", same, options)).toMatchObject([{ instead: 'Write "tea".' }]);
});
