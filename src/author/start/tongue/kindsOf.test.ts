import { expect, it } from "vitest";
import type { ArticleBlock } from "../../article/article.ts";
import { kindsOf } from "./kindsOf.ts";
import { english } from "./english.ts";
import { spanish } from "./spanish.ts";

const block = (text: string, type: ArticleBlock["type"] = "paragraph"): ArticleBlock => ({
  type,
  text,
  level: 0,
  links: [],
  marked: [],
});

it.each([
  ["On mobile:", "label"],
  ["Include:", "label"],
  ["Solution:", "label"],
  ["To fix this:", "label"],
  ["Try this:", "label"],
  ["Learn more in Sizes of files.", "link to more"],
  ["For more information, see Sizes.", "link to more"],
  ["Restart the kettle:", undefined],
  ["If the kettle stays cold all day:", undefined],
  ["Learn to make tea.", undefined],
])("%s: %s", (text, kind) => {
  expect(kindsOf([block(text)], english).get(text)).toBe(kind);
});

it("knows them in Spanish", () => {
  const kinds = kindsOf([block("En el móvil:"), block("Más información en Tamaños.")], spanish);
  expect([...kinds.values()]).toEqual(["label", "link to more"]);
});

it("takes a heading for one only where it is nothing else", () => {
  const blocks = [
    block("Kettle", "heading"),
    block("Warm the pot", "heading"),
    block("Warm the pot", "item"),
  ];
  expect([...kindsOf(blocks, english)]).toEqual([["Kettle", "heading"]]);
});
