import { freshSession } from "../session/session.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Lock } from "../guide/lock.ts";
import { carryOver } from "../session/carry/carryOver.ts";
import { flowArbitrary } from "../testing/arbitraryFlow.ts";
import { walkArbitrary, walked } from "../testing/arbitraryWalk.ts";
import { kettleFlow } from "../testing/kettleFlow.ts";
import { entries, testGuide } from "../testing/testGuide.ts";
import { walksOf } from "../testing/walksOf.ts";
import { replay } from "../walk/replay.ts";
import { alphabet } from "./alphabet.ts";
import { decodeHandoff } from "./decodeHandoff.ts";
import { codeOf, kettle } from "./testing/codes.ts";
import { readByLuck } from "./testing/readByLuck.ts";

const { answer, told, jump } = entries;

describe("mistakes", () => {
  const codes = [
    ...walksOf(kettleFlow).map(({ trail }) => codeOf(kettle, trail)),
    codeOf(kettle, []),
    codeOf(kettle, [told({ power: "stove" }), answer("light", "on", "agent"), jump("sound", "lid")]),
    ...fc.sample(fc.tuple(flowArbitrary, walkArbitrary(80)), { numRuns: 30, seed: 1 }).map(([flow, walk]) => {
      const guide = testGuide({ ...flow, id: "kettle" });
      return codeOf(guide, walked(guide, walk).trail);
    }),
  ].map((code) => code.replaceAll("-", ""));

  it("every single wrong character is noticed", () => {
    const typed = codes.flatMap((code) =>
      Array.from(code).flatMap((right, place) =>
        Array.from(alphabet)
          .filter((wrong) => wrong !== right)
          .map((wrong) => code.slice(0, place) + wrong + code.slice(place + 1)),
      ),
    );
    const decoded = new Set(typed.map((one) => JSON.stringify(decodeHandoff("kettle", one))));
    expect([...decoded]).toEqual([JSON.stringify({ ok: false, why: "mistyped" })]);
  });

  it("every swap of neighbours is noticed", () => {
    for (const code of codes) {
      for (let place = 0; place + 1 < code.length; place++) {
        const [a, b] = [code[place]!, code[place + 1]!];
        if (a === b) continue;
        expect(decodeHandoff("kettle", code.slice(0, place) + b + a + code.slice(place + 2)).ok).toBe(false);
      }
    }
  });

  it("any two wrong characters are noticed in codes that are read aloud", () => {
    const code = codes.find(({ length }) => length >= 8 && length <= 12) ?? "";
    const unnoticed: string[] = [];
    for (let one = 0; one < code.length; one++) {
      for (let two = one + 1; two < code.length; two++) {
        for (const a of alphabet) {
          for (const b of alphabet) {
            if (a === code[one] || b === code[two]) continue;
            const typed = code.slice(0, one) + a + code.slice(one + 1, two) + b + code.slice(two + 1);
            if (decodeHandoff("kettle", typed).ok) unnoticed.push(typed);
          }
        }
      }
    }
    expect(code).not.toBe("");
    expect(unnoticed).toEqual([]);
  });

  it("a code of another guide is refused, and named if it is known", () => {
    for (const code of codes) {
      expect(decodeHandoff("booking", code)).toEqual({ ok: false, why: "mistyped" });
      expect(decodeHandoff("booking", code, ["booking", "kettle"])).toEqual({
        ok: false,
        why: "other-guide",
        guide: "kettle",
      });
    }
  });

  it.each([
    ["", "empty"],
    [" - ", "empty"],
    ["K7QM*2XHD", "characters"],
    ["ключ", "characters"],
    ["🙂", "characters"],
    ["A", "mistyped"],
    ["A".repeat(13), "mistyped"],
    ["A".repeat(5001), "too-long"],
  ])("%j is refused", (typed, why) => {
    expect(decodeHandoff("kettle", typed)).toEqual({ ok: false, why });
  });

  it("random strings are refused or harmless", () => {
    expect(readByLuck(5000)).toBeLessThan(10);
  });

  it("any text at all is refused or harmless", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 40 }), fc.string({ maxLength: 6000 }));
    const harmless = (typed: string) => {
      const decoded = decodeHandoff("kettle", typed);
      const { trail } = carryOver(kettle, decoded.ok ? decoded.trail : []).session;
      expect(replay(kettle, trail).rest).toEqual([]);
    };
    fc.assert(fc.property(text, harmless), { numRuns: 1000 });
    harmless("Y".repeat(5000));
  });

  it("a forged code with numbers beyond the guide changes nothing", () => {
    const lock: Lock = {
      ...kettle.lock,
      answers: { "light.on": 900_000 },
      states: { light: 7, lid: 5_000_000 },
    };
    const forged = codeOf(testGuide(kettleFlow, lock), [answer("light", "on"), jump("light", "lid")]);
    const decoded = decodeHandoff("kettle", forged);
    expect(decoded.ok && carryOver(kettle, decoded.trail)).toEqual({
      session: freshSession,
      kept: 0,
      toConfirm: 0,
      askedAgain: 1,
    });
  });
});
