import type { Flow } from "../../core/guide/flow.ts";
import type { Block, GuideWords } from "../../core/guide/words.ts";
import { makeText } from "../text/makeText.ts";

/** A flow in which conditions of every kind can be said. */
export const lampFlow: Flow = {
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
export const lampWords: GuideWords = {
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
/** The interface words that say a condition. */
export const lampText = makeText(
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
