import { expect, it } from "vitest";
import type { ArticleBlock } from "../article/article.ts";
import { readArticleText } from "./readArticleText.ts";
import { sentencesOfArticle } from "./sentencesOfArticle.ts";
import { splitSentences } from "./splitSentences.ts";
import { writeArticleText } from "./writeArticleText.ts";

it.each([
  [
    "The kettle may be off. Press “Boil.” Then wait!",
    ["The kettle may be off.", "Press “Boil.”", "Then wait!"],
  ],
  ["Use a lid, e.g. Ours. Ask Dr. Lee.", ["Use a lid, e.g. Ours.", "Ask Dr. Lee."]],
  ["Needs iOS 17.2 or 3.5 mm. iPhone users wait. See cairn.example.org.", null],
  ["Is it on? No. Try plug No. 5.", ["Is it on?", "No.", "Try plug No. 5."]],
  [
    "Restart it. 3 lights come on. Press A. Then B.",
    ["Restart it.", "3 lights come on.", "Press A.", "Then B."],
  ],
  ["Wait approx. three minutes, i. e. Not four.", ["Wait approx. three minutes, i. e. Not four."]],
  ["Open https://example.com/?a=b now? Yes!", ["Open https://example.com/?a=b now?", "Yes!"]],
  [
    "In the U.S. Customers call. (Others write.) — ok…",
    ["In the U.S. Customers call.", "(Others write.)", "— ok…"],
  ],
  ["これはペンです。「あれは本です。」次は?", ["これはペンです。", "「あれは本です。」", "次は?"]],
  ["¿Está frío? Espere. P. ej. Cinco minutos.", ["¿Está frío?", "Espere.", "P. ej. Cinco minutos."]],
  ["1. Open the lid.", ["1. Open the lid."]],
  [" — … ", []],
])("splits %j", (text, sentences) => {
  const wanted = sentences ?? ["Needs iOS 17.2 or 3.5 mm.", "iPhone users wait.", "See cairn.example.org."];
  expect(splitSentences(text)).toEqual(wanted);
});

const block = (type: ArticleBlock["type"], text: string): ArticleBlock => ({
  type,
  text,
  level: 0,
  links: [],
  marked: [],
});
const article = {
  title: "No tea",
  blocks: [
    block("paragraph", "Tea may be late.  It is\ncoming."),
    block("heading", "2. The kettle"),
    block("paragraph", "NOTES:"),
    block("item", "1) Press it. Wait."),
    block("item", "• Press it."),
    block("code", "kettle\n  status: off."),
    block("paragraph", "—"),
  ],
};

it("gives each sentence of an article once, with its section, without numbers and signs of lists", () => {
  const below = (text: string) => ({ text, section: "The kettle" });
  expect(sentencesOfArticle(article)).toEqual([
    { text: "Tea may be late." },
    { text: "It is coming." },
    below("The kettle"),
    below("Press it."),
    below("Wait."),
    below("kettle status: off."),
  ]);
});

it("keeps an article as text, and reads it again", () => {
  const text = writeArticleText(article);
  expect(text).toBe(
    "# No tea\n\nTea may be late.\nIt is coming.\n\n# The kettle\n\nPress it.\nWait.\n\nPress it.\n\nkettle status: off.\n",
  );
  const read = readArticleText(text).map((one) => one.text);
  expect(new Set(read)).toEqual(new Set(["No tea", ...sentencesOfArticle(article).map((one) => one.text)]));
});
