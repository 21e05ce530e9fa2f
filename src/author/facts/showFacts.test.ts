import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Article } from "../article/article.ts";
import { layOut } from "../testing/layOut.ts";
import { writeFiles } from "../testing/writeFiles.ts";
import { sentenceHash } from "./sentenceHash.ts";
import { showFacts } from "./showFacts.ts";

let root = "";
beforeEach(() => {
  root = layOut("sound");
  writeFiles(root, {
    "flows/tea.facts.yaml": `article: { href: https://example.com/tea, checked: 2026-11-24 }
facts:
  F1: { fact: "TODO: say it", sha256: ${sentenceHash("The kettle may be off.")} }
  F2: { fact: a cosy, sha256: ${sentenceHash("Use a cosy.")} }
  F10: { fact: a lid, sha256: ${sentenceHash("Use a lid, e.g.")} }
`,
  });
});
afterEach(() => rmSync(root, { recursive: true }));

const block = (type: "heading" | "paragraph", text: string) => ({
  type,
  text,
  level: type === "heading" ? 2 : 0,
  links: [],
  marked: [],
});
const article: Article = {
  title: "No tea",
  blocks: [
    block("heading", "Kettle"),
    block("paragraph", "The kettle may be off."),
    block("paragraph", "Use a lid, e.g. Ours is good."),
  ],
};

it("shows which sentence each number is, and writes nothing", () => {
  const before = readdirSync(join(root, "flows"));
  const ledger = readFileSync(join(root, "flows/tea.facts.yaml"), "utf8");
  expect(showFacts(root, "tea", article, [])).toEqual({
    lines: [
      "F1   The kettle may be off.  [Kettle]",
      "F2   (not in this file of the article; the ledger says: a cosy)",
      "F10  Use a lid, e.g.  [Kettle]",
    ],
    refused: [],
  });
  expect(readdirSync(join(root, "flows"))).toEqual(before);
  expect(readFileSync(join(root, "flows/tea.facts.yaml"), "utf8")).toBe(ledger);
});

it("shows those that are wanted, and says which are none", () => {
  expect(showFacts(root, "tea", article, ["F10,F1", "F3"])).toEqual({
    lines: ["F10  Use a lid, e.g.  [Kettle]", "F1   The kettle may be off.  [Kettle]"],
    refused: ["There is no fact F3 in the ledger. Correct its number."],
  });
});

it("knows the guide that was meant", () => {
  expect(showFacts(root, "tee", article, [])).toMatchObject([{ instead: 'Write "tea".' }]);
});
