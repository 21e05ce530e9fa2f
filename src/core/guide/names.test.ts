import { describe, expect, it } from "vitest";
import { answerWords, shortOf, voicesOf, wordsOf } from "./names.ts";
import type { AgentWords, Block, GuideWords, WrittenWords } from "./words.ts";

const p = (text: string): Block => ({ t: "p", c: [text] });
const eap = { knows: { plan: "eap" } };
const notEap = { lacks: { plan: "eap" } };
const room: WrittenWords = {
  heading: "Your room is closed",
  short: "A closed room",
  closing: "Did it open?",
  body: [p("For all"), { ...p("For some"), when: eap }],
  steps: [
    { id: "ask", c: [p("Ask")], when: notEap },
    { id: "guide", c: [p("Use the guide")], when: eap },
    { id: "wait", c: [p("Wait")] },
  ],
  after: [{ ...p("A note"), when: notEap }],
  answers: { fixed: { label: "Yes" }, "not-fixed": { label: "No", help: "It is closed" } },
  vary: [
    { when: { knows: { plan: "eap", sees: "banner" } }, heading: "The banner" },
    { when: eap, heading: "Your EAP room", closing: "Did the guide help?" },
    { when: eap, answers: { "not-fixed": { label: "The guide did not help" } } },
  ],
};
const words: GuideWords = {
  guide: "g",
  locale: "en",
  title: "",
  summary: "",
  source: { href: "", checked: "" },
  version: "1",
  states: { room },
};

describe("the words of a state", () => {
  it("are for whoever entered it with what was known", () => {
    const { heading, closing, body, steps, after, answers, short } = wordsOf(words, "room", { plan: "eap" });
    expect({ heading, closing, short }).toEqual({
      heading: "Your EAP room",
      closing: "Did the guide help?",
      short: "A closed room",
    });
    expect(body).toHaveLength(2);
    expect(steps?.map(({ id }) => id)).toEqual(["guide", "wait"]);
    expect(after).toEqual([]);
    expect(answers).toEqual({ fixed: { label: "Yes" }, "not-fixed": { label: "The guide did not help" } });
  });

  it("are the plain ones for everybody else", () => {
    const { heading, body, steps, after, answers } = wordsOf(words, "room", {});
    expect(heading).toBe("Your room is closed");
    expect(body).toEqual([p("For all")]);
    expect(steps?.map(({ id }) => id)).toEqual(["ask", "wait"]);
    expect(after).toHaveLength(1);
    expect(answers).toBe(answers);
    expect(answerWords(words, "room", "not-fixed", {})).toEqual({ label: "No", help: "It is closed" });
  });

  it("are those of the first variant that holds", () => {
    expect(wordsOf(words, "room", { plan: "eap", sees: "banner" }).heading).toBe("The banner");
    expect(wordsOf(words, "room", { plan: "eap", sees: "banner" }).closing).toBe("Did the guide help?");
  });

  it("have one short name, and ids stand in for what is missing", () => {
    expect(shortOf(words, "room")).toBe("A closed room");
    expect(shortOf(words, "other")).toBe("other");
    expect(wordsOf(words, "other", {})).toEqual({ heading: "other", body: [], answers: {} });
    expect(answerWords(words, "room", "other", {})).toEqual({ label: "other" });
  });
});

it("a voice that says nothing to somebody is not there for them", () => {
  const agent: AgentWords = {
    guide: "g",
    locale: "en",
    states: {
      room: { do: [{ ...p("The trap"), when: eap }], say: [p("Say"), { ...p("More"), when: notEap }] },
    },
  };
  expect(voicesOf(agent, "room", {})).toEqual({ say: [p("Say"), { ...p("More"), when: notEap }] });
  expect(Object.keys(voicesOf(agent, "room", { plan: "eap" }))).toEqual(["do", "say"]);
  expect(voicesOf(agent, "other", {})).toEqual({});
});
