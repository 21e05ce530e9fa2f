import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Flow, Wanted } from "../../core/guide/flow.ts";
import type { Block, GuideWords } from "../../core/guide/words.ts";
import { makeText } from "../../ui/text/makeText.ts";
import { TextContext } from "../../ui/text/TextContext.ts";
import { conditionText } from "../../ui/text/conditionText.ts";
import { PlainSection } from "./PlainSection.tsx";

const flow: Flow = {
  id: "lamp",
  initial: "kind",
  states: {
    kind: {
      tags: ["question"],
      meta: { asks: "kind" },
      on: { bulb: [{ target: "dark" }], tube: [{ target: "dark" }], led: [{ target: "dark" }] },
    },
    dark: {
      tags: ["cause"],
      meta: { never: [{ kind: "led", room: "attic" }] },
      on: { fixed: [{ target: "solved" }] },
    },
    solved: { type: "final", tags: ["outcome", "solved"] },
  },
};
const p = (text: string): Block => ({ t: "p", c: [text] });
const led = { knows: { kind: "led" } };
const words: GuideWords = {
  guide: "lamp",
  locale: "en",
  title: "Lamp",
  summary: "",
  source: { href: "", checked: "" },
  version: "1",
  states: {
    kind: {
      heading: "Which lamp do you have?",
      short: "The lamp",
      body: [],
      answers: { bulb: { label: "A bulb" }, tube: { label: "A tube" }, led: { label: "An LED" } },
    },
    dark: {
      heading: "It is dark",
      body: [p("Everybody"), { ...p("LED one"), when: led }, { ...p("LED two"), when: led }],
      steps: [{ id: "turn", c: [p("Turn it")], when: { lacks: { kind: "led" } } }],
      closing: "Is it light?",
      answers: { fixed: { label: "Yes" } },
      vary: [{ when: led, heading: "It blinks", answers: { fixed: { label: "It is steady" } } }],
    },
    solved: { heading: "Good", body: [], answers: {} },
  },
  facts: {
    kind: { groups: [{ label: "An old lamp", values: ["bulb", "tube"] }] },
    room: { values: { attic: "It is in the attic" } },
  },
};
const t = makeText(
  {
    "plain.if": "If {facts}",
    "plain.unless": "Unless {facts}",
    "plain.not": "not {fact}",
    "plain.unknown": "{fact}: not known",
    "plain.and": "and",
    "plain.either": "or",
  },
  "en",
);

describe("a state without scripts", () => {
  const textFor = (only?: readonly Wanted[]) => {
    const section = createElement(PlainSection, { id: "dark", flow, words, service: { contact: {} }, only });
    const html = renderToStaticMarkup(createElement(TextContext, { value: t }, section));
    return html.replaceAll(/<[^>]+>/g, "|").replaceAll(/\|+/g, "|");
  };

  it("says first whom it is for, if that is not everybody", () => {
    const only = [{ kind: ["bulb", "tube"] }, { room: "attic" }];
    expect(textFor(only)).toContain(
      "|It is dark|If The lamp: An old lamp or It is in the attic|Unless The lamp: An LED and",
    );
  });

  it("shows each variant below whom it is for, and first whom it is never for", () => {
    expect(textFor()).toBe(
      "|It is dark|Unless The lamp: An LED and It is in the attic|If The lamp: An LED|It blinks|Everybody" +
        "|If The lamp: An LED|LED one|LED two|Unless The lamp: An LED|Turn it|Is it light?|Yes" +
        "|If The lamp: An LED|It is steady|",
    );
  });
});

describe("a condition in words", () => {
  const { whom } = conditionText(flow, words, t);

  it("names groups, and what no question asks, by the guide's words for them", () => {
    expect(whom({ knows: { kind: ["bulb", "tube"], room: "attic" } })).toBe(
      "If The lamp: An old lamp and It is in the attic",
    );
    expect(whom({ knows: { kind: ["tube", "led"] } })).toBe("If The lamp: A tube or An LED");
  });

  it("says what must not be known, and any of several", () => {
    expect(whom({ lacks: { kind: "led", room: "attic" } })).toBe(
      "Unless The lamp: An LED or It is in the attic",
    );
    expect(whom({ knows: { kind: "led" }, lacks: { room: "attic" } })).toBe(
      "If The lamp: An LED and not It is in the attic",
    );
    const none = { kind: ["bulb", "tube", "led"] };
    expect(whom({ lacks: none })).toBe("If The lamp: not known");
    expect(whom({ lacks: none, knows: { room: "attic" } })).toBe(
      "If It is in the attic and The lamp: not known",
    );
    expect(whom({ or: [{ knows: { kind: "led" } }, { knows: { room: "attic" } }] })).toBe(
      "If The lamp: An LED or It is in the attic",
    );
  });
});
