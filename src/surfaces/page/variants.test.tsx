import { afterEach, describe, expect, test } from "vitest";
import type { SessionEdit } from "../../core/session/edits/edited.ts";
import type { Block, GuideWords, WrittenWords } from "../../core/guide/words.ts";
import { leftFlow } from "../../core/testing/leftFlow.ts";
import { firstLock } from "../../core/testing/testGuide.ts";
import { testGuide } from "../../ui/testing/testGuide.ts";
import { pageOf } from "../testing/testPage.tsx";

const p = (text: string): Block => ({ t: "p", c: [text] });
const attic = { knows: { room: "attic" } };
const state = (heading: string, more: Partial<WrittenWords> = {}): WrittenWords => ({
  heading,
  body: [],
  answers: {},
  ...more,
});
const words: GuideWords = {
  ...testGuide.words,
  guide: "lamp",
  states: {
    "what-is-left": state("One of these?", { answers: { bulb: { label: "The bulb" } } }),
    kind: state("Which lamp?", { steps: [{ id: "look", c: [p("Look at the lamp")] }] }),
    bulb: state("The bulb is loose", {
      short: "A loose bulb",
      body: [p("For all"), { ...p("For the attic"), when: attic }],
      steps: [
        { id: "unplug", c: [p("Unplug it")] },
        { id: "wait", c: [p("Take a ladder")], when: attic },
        { id: "wait", c: [p("Take a chair")], when: { lacks: { room: "attic" } } },
      ],
      answers: { "not-fixed": { label: "No" } },
      vary: [
        { when: attic, heading: "It is cold up there", answers: { "not-fixed": { label: "Still dark" } } },
      ],
    }),
    plug: state("The plug is out", {
      steps: [
        { id: "unplug", c: [p("Unplug it")] },
        { id: "push", c: [p("Push it in")] },
      ],
    }),
  },
};
const guide = { data: { version: "1", flow: leftFlow, lock: firstLock(leftFlow) }, words };
afterEach(() => document.body.replaceChildren());

/** What a page says of the past and of the present, after these edits. */
const page = (...edits: readonly SessionEdit[]) => {
  document.body.innerHTML = pageOf(guide, edits);
  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? "";
  return { log: textOf("[role=log]"), now: textOf(".now") };
};
/** What a step that is to be done now says. */
const step = (id: string) => document.querySelector(`.now [data-step=${id}]`)?.textContent;
const say = (...answers: string[]): SessionEdit[] =>
  answers.map((answer) => ({ type: "answer", say: answer }));
const told = (room: string): SessionEdit => ({ type: "told", by: "host", facts: { room } });

describe("words for some readers", () => {
  test("are chosen by what was known on arrival, and stay when more is told", () => {
    const { now } = page(told("attic"), ...say("bulb", "old"), told("hall"));
    expect(now).toContain("It is cold up there");
    expect(now).toContain("For the attic");
    expect(now).toContain("Take a ladder");
    expect(now).not.toContain("Take a chair");
    expect(now).toContain("Still dark");
    expect(page(...say("bulb", "old"), told("attic")).now).toContain("The bulb is loose");
  });

  test("stay in the past", () => {
    const { log } = page(told("attic"), ...say("bulb", "old", "not-fixed"));
    expect(log).toContain("It is cold up there");
    expect(log).toContain("Take a ladder");
    expect(log).toContain("Still dark");
    expect(log).not.toContain("Take a chair");
  });
});

test("a question may have steps", () => {
  page(...say("bulb"));
  expect(step("look")).toBe("Look at the lamp");
});

test("a step that was shown before says so, one that is new does not", () => {
  const { log } = page(...say("bulb", "old", "not-fixed", "plug"));
  expect(step("unplug")).toContain("step.again");
  expect(step("push")).not.toContain("step.again");
  expect(log).not.toContain("step.again");
});

test("a pick that comes to nothing is told once", () => {
  expect(page(...say("bulb", "led")).now).toContain("came-to-nothing");
  expect(page(...say("bulb", "led", "plug")).now).not.toContain("came-to-nothing");
});
