import { describe, expect, it, test } from "vitest";
import type { Lock } from "../guide/lock.ts";
import { numberTrail } from "../session/stored/numberTrail.ts";
import { kettleFlow } from "../testing/kettleFlow.ts";
import { entries, testGuide } from "../testing/testGuide.ts";
import { walksOf } from "../testing/walksOf.ts";
import { alphabet } from "./alphabet.ts";
import { encodeHandoff } from "./encodeHandoff.ts";
import { backFrom, codeOf, kettle } from "./testing/codes.ts";
import { roundTripRules } from "./testing/roundTripRules.ts";

const { answer, told, jump } = entries;
const lookAlike: Readonly<Record<string, string>> = {
  "0": "O",
  "1": "l",
  "2": "z",
  "5": "s",
  "8": "b",
  V: "u",
};

roundTripRules(12);

describe("round trip", () => {
  it("typed in small letters, with spaces and dashes, and with look-alikes", () => {
    for (const { trail } of walksOf(kettleFlow)) {
      const code = codeOf(kettle, trail);
      const odd = Array.from(code.toLowerCase())
        .map((one) => lookAlike[one.toUpperCase()] ?? one)
        .join(" ")
        .replaceAll("-", " — ");
      expect(backFrom(kettle, `  ${odd}\n`)).toEqual(trail);
    }
  });

  it("is grouped in fours and uses one character of each group that looks alike", () => {
    expect(codeOf(kettle, [answer("light", "on"), answer("sound", "hums")])).toMatch(
      /^([^-]{4}-)*[^-]{1,4}$/,
    );
    expect(alphabet).toHaveLength(29);
    for (const group of ["0O", "1IL", "2Z", "5S", "8B", "UV"]) {
      expect(Array.from(group).filter((one) => alphabet.includes(one))).toHaveLength(1);
    }
    expect(alphabet).toBe([...new Set(alphabet)].join(""));
  });

  it("needs every number: `undefined` while the lock lacks one", () => {
    const { [`light.on`]: _, ...answers } = kettle.lock.answers;
    const lock: Lock = { ...kettle.lock, answers };
    expect(encodeHandoff(testGuide(kettleFlow, lock), [answer("light", "on")])).toBeUndefined();
  });
});

describe("numberTrail", () => {
  it("gives meanings, not places", () => {
    expect(
      numberTrail(kettle.lock, [
        answer("light", "off"),
        told({ power: "stove" }),
        jump("hob", "person", "agent"),
      ]),
    ).toEqual([
      { type: "answer", by: "member", answer: 2 },
      { type: "told", by: "host", facts: [kettle.lock.facts["power=stove"]] },
      { type: "jump", by: "agent", to: kettle.lock.states["person"] },
    ]);
  });
});

test("a draft has no codes: its numbers are of one build", () => {
  const guide = testGuide(kettleFlow);
  expect(encodeHandoff(guide, [])).toBeDefined();
  expect(encodeHandoff({ ...guide, draft: true }, [])).toBeUndefined();
});
