import { describe, expect, it } from "vitest";
import { openIndex } from "../../understand/openIndex.ts";
import type { Situation } from "../../understand/situation.ts";
import { sampleIndex } from "../testing/sampleIndex.ts";
import { type CrisisCheck, understand } from "../../understand/understand.ts";

const open = openIndex(sampleIndex());
const start: Situation = {
  at: "start",
  answers: [
    { say: "dry", label: "No water comes out" },
    { say: "beans", label: "The bean light is on" },
    { say: "unsure", label: "Something else, or I'm not sure" },
  ],
  forbidden: new Set(),
  tried: new Set(),
  misses: 0,
};
const cause: Situation = {
  ...start,
  at: "beans",
  answers: [
    { say: "fixed", label: "Yes, coffee comes out" },
    { say: "not-fixed", label: "I tried, and there is still none" },
  ],
};
const calm: CrisisCheck = () => ({ tier: "none" });
const hear = (text: string, situation = start, check = calm) => understand(text, open, situation, check);

describe("order", () => {
  it("puts a card before everything, an exact string included", () => {
    expect(hear("error w1", start, () => ({ tier: "card" }))).toMatchObject({ kind: "crisis" });
  });
  it("answers below a soft line", () => {
    expect(hear("error w1", start, () => ({ tier: "soft" }))).toMatchObject({ kind: "answer", soft: true });
  });
  it("shows help when the check throws", () => {
    const broken: CrisisCheck = () => {
      throw new Error("broken");
    };
    expect(hear("hello", start, broken)).toMatchObject({ kind: "crisis" });
  });
  it("gives the crisis check the whole message", () => {
    let seen = 0;
    hear("a".repeat(50_000), start, (text) => {
      seen = text.length;
      return { tier: "none" };
    });
    expect(seen).toBe(50_000);
  });
});

describe("exact strings", () => {
  it("answers, beside the look-alike", () => {
    expect(hear("it says ERROR W1!!")).toMatchObject({
      kind: "answer",
      option: { label: "water", to: { at: "start", say: "dry" } },
      besides: [{ label: "beans" }],
    });
  });
  it("needs whole words", () => {
    expect(hear("terror w17")).not.toMatchObject({ kind: "answer" });
  });
  it("is not certain about what was shown before", () => {
    expect(hear("error w1", { ...start, tried: new Set(["water"]) })).not.toMatchObject({
      option: { label: "water" },
    });
  });
});

describe("the question's own answers", () => {
  it.each([
    ["the second one", "beans"],
    ["The last one!", "unsure"],
    ["1", "dry"],
    ["not sure", "unsure"],
    ["I don't know", "unsure"],
    ["bean light", "beans"],
  ])("%s", (text, say) => expect(hear(text)).toMatchObject({ kind: "reply", say }));
  it.each([
    ["yes", "fixed"],
    ["Fixed", "fixed"],
    ["no it didn't work", "not-fixed"],
    ["no it didnt wrok", "not-fixed"],
    ["still broken", "not-fixed"],
  ])("at a cause: %s", (text, say) => expect(hear(text, cause)).toMatchObject({ kind: "reply", say }));
  it("has no fourth of three", () => expect(hear("the fourth one").kind).not.toBe("reply"));
  it("knows phrases of one question there only", () => {
    const kind = {
      ...start,
      at: "kind",
      answers: [
        { say: "milk", label: "With foam" },
        { say: "black", label: "Without" },
      ],
    };
    expect(hear("a cappucino", kind)).toMatchObject({ kind: "reply", say: "milk" });
    expect(hear("a cappuccino").kind).not.toBe("reply");
  });
  it("does not take a negated label for the answer", () => {
    expect(hear("not the bean light")).not.toMatchObject({ kind: "reply", say: "beans" });
  });
});

describe("requests", () => {
  it.each([
    ["start over please", "restart"],
    ["go back", "back"],
    ["What can you do?", "help"],
    ["let me talk to a person", "person"],
    ["i want to return the machine", "return"],
  ])("%s", (text, request) => expect(hear(text)).toMatchObject({ kind: "request", request }));
});

describe("deciding", () => {
  it("answers when sure, in spite of typing errors", () => {
    for (const text of [
      "the tank is empty",
      "teh tnak is emtpy",
      "THE TANK IS EMPTYYYY",
      "thé tänk ís emp\u200bty",
    ]) {
      expect(hear(text)).toMatchObject({ kind: "answer", option: { label: "water" } });
    }
  });
  it("asks when it could be two things, likeliest first, three at most", () => {
    const decision = hear("empty or out");
    const labels = decision.kind === "ask" ? decision.options.map(({ label }) => label) : [];
    expect(labels).toEqual(expect.arrayContaining(["water", "beans"]));
    expect(labels.length).toBeLessThanOrEqual(3);
  });
  it("is honest about off-topic text", () => {
    expect(hear("tell me a joke")).toMatchObject({ kind: "menu", why: "off-topic", topic: "small-talk" });
    expect(hear("cake recipe")).toMatchObject({ kind: "menu", why: "off-topic", topic: "recipes" });
  });
  it("knows another language, and another script", () => {
    expect(hear("no sale café de la máquina")).toMatchObject({
      kind: "menu",
      why: "language",
      language: "es",
    });
    expect(hear("кофе не идёт")).toMatchObject({ kind: "menu", why: "language", language: "other" });
  });
  it("offers the person after two misses in a row, and stops asking", () => {
    expect(hear("zzz qqq")).toMatchObject({ kind: "menu", person: false });
    expect(hear("zzz qqq", { ...start, misses: 1 })).toMatchObject({ kind: "menu", person: true });
    expect(hear("empty or out", { ...start, misses: 2 })).toMatchObject({ kind: "menu", person: true });
  });
  it("never offers what is ruled out or was shown", () => {
    const barred = { ...start, forbidden: new Set(["water"]), tried: new Set(["beans"]) };
    for (const text of ["the tank is empty", "out of beans", "light is on", "error w1", "empty"]) {
      const decision = hear(text, barred);
      const said = JSON.stringify(
        "option" in decision
          ? [decision.option, decision.besides]
          : "options" in decision
            ? decision.options
            : [],
      );
      expect(said).not.toMatch(/water|beans/);
    }
  });
  it("takes the way that is open: the current question's, else the next", () => {
    expect(hear("the grinder is empty")).toMatchObject({ option: { to: { at: "start", say: "beans" } } });
    const elsewhere = { ...start, at: "other", answers: [], forbidden: new Set(["start.beans"]) };
    expect(hear("the grinder is empty", elsewhere)).toMatchObject({ option: { to: { state: "beans" } } });
  });
  it("says nothing about nothing", () => {
    for (const text of ["", "   ", "?!…", "\u200b\u200f", "🫖"])
      expect(hear(text)).toMatchObject({ kind: "menu", why: "empty" });
  });
});

describe("a cause that the guide offers last", () => {
  const index = sampleIndex();
  const labels = index.labels.map((label) =>
    label.id === "water" ? { ...label, last: true as const } : label,
  );
  it("stands last in a list, likely or not", () => {
    const decision = understand("empty or out", openIndex({ ...index, labels }), start, calm);
    const options = decision.kind === "ask" ? decision.options.map(({ label }) => label) : [];
    expect(options.length).toBeGreaterThan(1);
    expect(options.at(-1)).toBe("water");
  });
});
