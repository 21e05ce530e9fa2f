import { describe, expect, test } from "vitest";
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

const line = 'class="support"';

describe("the line with help in a crisis stands once on every surface", () => {
  test.each(Object.keys(surfaces(undefined)))("%s", async (surface) => {
    const html = await surfaces(undefined)[surface as "page"];
    const inFooter = await surfaces("footer")[surface as "page"];
    expect(html.split(line)).toHaveLength(2);
    expect(inFooter.split(line)).toHaveLength(2);
    expect(html.split("<footer")[1] ?? "").not.toContain(line);
    // If the guide wants it, in the footer; and it is the same line.
    expect(inFooter.split("<footer")[1]).toContain(line);
    const text = (all: string) => /<p class="support">.*?<\/p>/.exec(all)?.[0];
    expect(text(inFooter)).toBe(text(html));
  });
});
