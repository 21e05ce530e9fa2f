import { join } from "node:path";
import { parseFragment } from "parse5";
import { expect, it } from "vitest";
import { attribute, elementsIn, textIn } from "../../author/article/htmlTree.ts";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import { readSound } from "../../author/testing/readSound.ts";
import { drawnGuide } from "./drawnGuide.ts";

const examples = readSound(join(ownFolder, "examples"));
const wireless = examples.guides["wireless"]!;
const drawn = await drawnGuide(examples, wireless);
const svg = drawn["wireless.svg"]!;
/** All elements of a picture. */
const elementsOf = (text: string) => elementsIn(parseFragment(text));
const mermaid = drawn["wireless.mmd"]!;

it("the picture has every question, cause and outcome, and every answer in words", () => {
  const { questions, causes } = wireless.source;
  const nodes = elementsOf(svg).flatMap((one) => attribute(one, "data-node") ?? []);
  expect(nodes).toEqual(expect.arrayContaining([...questions, ...causes].map(({ id }) => id)));
  const described = textIn(elementsOf(svg).find(({ tagName }) => tagName === "desc")!);
  const words = wireless.words["en"]!;
  for (const { id, answers } of questions)
    for (const { id: say } of answers) {
      const { label } = words.states[id]!.answers[say]!;
      expect(described).toContain(label);
    }
});

it("the picture stands alone: a title, words for who can't see it, colours by day and by night, nothing from elsewhere", () => {
  expect(
    svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"'),
  ).toBe(true);
  const [root, ...elements] = elementsOf(svg);
  expect(attribute(root!, "role")).toBe("img");
  const named = attribute(root!, "aria-labelledby")!.split(" ");
  expect(elements.filter((one) => named.includes(attribute(one, "id") ?? ""))).toHaveLength(2);
  expect(svg).toContain("prefers-color-scheme: dark");
  expect(elements.filter(({ tagName }) => tagName === "script")).toEqual([]);
  expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith("on"))).toEqual([]);
  expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|url\(/);
});

it("marks in words are words: neither SVG nor Mermaid obeys them", async () => {
  const odd = `</text><script>"#quot; & \`b\` *c* [d]`;
  const words = wireless.words["en"]!;
  const states = { ...words.states, symptom: { ...words.states["symptom"]!, heading: odd, short: odd } };
  const guide = { ...wireless, words: { en: { ...words, title: odd, states } } };
  const files = await drawnGuide(examples, guide);
  const tags = elementsOf(files["wireless.svg"]!).map(({ tagName }) => tagName);
  expect(tags).not.toContain("script");
  expect(files["wireless.mmd"]).not.toContain("<script");
  expectMermaid(files["wireless.mmd"]!);
});

it("the flowchart is of few forms, and each box that a line names is there or made by it", () => {
  expectMermaid(mermaid);
  // A box for each answer's list: no line to a cause crosses another.
  expect(mermaid).toMatch(/s0 -->\|"[^"]+"\| s0a0\["1\. [^"]+<br>2\. [^"]+"\]/);
});

/** What Mermaid's own parser takes of ours, form by form: it is 180 MB with what it needs, so it was asked once. */
function expectMermaid(text: string): void {
  const [dashes, title, end, head, ...lines] = text.trimEnd().split("\n");
  expect([dashes, end, head]).toEqual(["---", "---", "flowchart TD"]);
  expect(typeof JSON.parse(title!.replace(/^title: /, ""))).toBe("string");
  const words = String.raw`"(?:[^"#<>&\`*_~[\]{}|\\;]|#\d+;|<br>)+"`;
  const box = String.raw`s\d+(?:a\d+|on)?`;
  const forms = [
    new RegExp(`^  (${box})(?:\\[${words}\\]|\\(\\[${words}\\]\\))$`),
    new RegExp(`^  ${box} -->\\|${words}\\| (${box})(?:\\[${words}\\])?$`),
    new RegExp(`^  ${box} -\\.-> ${box}$`),
  ];
  for (const line of lines) expect([line, forms.some((form) => form.test(line))]).toEqual([line, true]);
  const made = new Set(
    lines.flatMap((line) => [...line.matchAll(/\b(s\d+(?:a\d+|on)?)(?=\[|\()/g)].map(([, id]) => id)),
  );
  const named = lines.flatMap((line) =>
    [...line.replace(/"[^"]*"/g, "").matchAll(/\bs\d+(?:a\d+|on)?\b/g)].map(([id]) => id),
  );
  expect(named.filter((id) => !made.has(id))).toEqual([]);
}
