import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { attribute, elementsIn, textIn } from "../../author/article/htmlTree.ts";
import { render } from "./prerender.tsx";
import { testGuide } from "../../ui/testing/testGuide.ts";
import { testPageData } from "../../surfaces/testing/testPage.tsx";

const { data, words } = testGuide;
const agent = {
  version: "",
  words: { guide: "kettle", locale: "en", states: {} },
  map: { width: 0, height: 0, nodes: [], edges: [], groups: [] },
  phrases: [],
  guides: {},
};

/** Every kind of page of a guide, with its help in the bar or in the footer. */
function surfaces(crisisIn: "footer" | undefined) {
  const page = (surface: "page" | "widget" | "agent") => {
    const made = testPageData(surface);
    return { ...made, service: { ...made.service, ...(crisisIn && { crisisIn }) } };
  };
  return {
    page: render.page(page("page"), data, words),
    widget: render.widget(page("widget"), data, words),
    agent: render.agent(page("agent"), data, words, agent),
    "the page without scripts": render.plain(page("page"), data, words, {}),
    "the widget without scripts": render.plain(page("widget"), data, words, {}),
  };
}

/** What the lines with help say, on the whole page, and in its footer. */
function linesIn(html: string) {
  const all = elementsIn(parse(html));
  const lines = (elements: typeof all) =>
    elements.filter((one) => attribute(one, "class") === "support").map(textIn);
  const footers = all.filter(({ tagName }) => tagName === "footer");
  return { page: lines(all), footer: footers.flatMap((one) => lines(elementsIn(one))) };
}

describe("the line with help in a crisis stands once on every surface", () => {
  test.each(Object.keys(surfaces(undefined)))("%s", async (surface) => {
    const inBar = linesIn(await surfaces(undefined)[surface as "page"]);
    const inFooter = linesIn(await surfaces("footer")[surface as "page"]);
    expect(inBar.page).toHaveLength(1);
    expect(inBar.footer).toEqual([]);
    // If the guide wants it, in the footer; and it is the same line.
    expect(inFooter).toEqual({ page: inBar.page, footer: inBar.page });
  });
});
