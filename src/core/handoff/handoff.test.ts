import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryOver } from "../session/carryOver.ts";
import type { Guide } from "../walk/guide.ts";
import type { Lock } from "../guide/lock.ts";
import { numberTrail } from "../session/numberTrail.ts";
import { replay } from "../walk/replay.ts";
import { entries } from "../testing/entries.ts";
import { kettleFlow } from "../testing/kettleFlow.ts";
import { random } from "../testing/random.ts";
import { randomFlow } from "../testing/randomFlow.ts";
import { randomWalk } from "../testing/randomWalk.ts";
import { testGuide } from "../testing/testGuide.ts";
import { walksOf } from "../testing/walksOf.ts";
import { alphabet } from "./alphabet.ts";
import { decodeHandoff } from "./decodeHandoff.ts";
import { encodeHandoff } from "./encodeHandoff.ts";
import { lengthTable } from "./lengthTable.ts";

const { answer, told, jump } = entries;
const kettle = testGuide(kettleFlow);
const lookAlike: Readonly<Record<string, string>> = {
  "0": "O",
  "1": "l",
  "2": "z",
  "5": "s",
  "8": "b",
  V: "u",
};

function codeOf(guide: Guide, trail: Parameters<typeof encodeHandoff>[1]): string {
  const code = encodeHandoff(guide, trail);
  if (code === undefined) throw new Error("a number is missing");
  return code;
}

/** The trail that a code brings back. */
function backFrom(guide: Guide, code: string) {
  const decoded = decodeHandoff(guide.flow.id, code);
  return decoded.ok ? carryOver(guide, decoded.trail).session.trail : decoded.why;
}

describe("round trip", () => {
  it("of every prefix of every walk of invented guides", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const guide = testGuide(randomFlow(random(seed)));
        for (const { trail } of walksOf(guide.flow)) {
          for (let length = 0; length <= trail.length; length++) {
            const prefix = trail.slice(0, length);
            expect(backFrom(guide, codeOf(guide, prefix))).toEqual(prefix);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("of any session, told facts and jumps, too, as the member's", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const rng = random(seed);
        const guide = testGuide(randomFlow(rng));
        const { trail } = randomWalk(guide, rng, 25);
        const back = backFrom(guide, codeOf(guide, trail));
        // Where a jump began is found again by replay.
        expect(back).toEqual(trail.map((entry) => ({ ...entry, by: "member" })));
        expect(replay(guide, trail).at).toBe(replay(guide, back as typeof trail).at);
      }),
      { numRuns: 400 },
    );
  });

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

describe("length", () => {
  it("is at most 12 for six answers in a guide of 200 answers, whichever they are", () => {
    for (let seed = 0; seed < 2000; seed++) {
      const rng = random(seed);
      const numbers = Array.from({ length: 6 }, () => 1 + rng.upTo(234));
      expect(lengthTable.of(numbers)).toBeLessThanOrEqual(12);
    }
    expect(lengthTable.of(Array(6).fill(234))).toBe(12);
  });

  it("grows as the table says", () => {
    expect(lengthTable.text()).toMatchInlineSnapshot(`
      "answers in the guide |   1   2   3   4   5   6   7   8  10  12  20  ← answers in the code
                        50 |   4   6   7   8  10  11  12  14  17  20  30
                       100 |   4   6   7   9  11  12  15  16  20  23  36
                       200 |   4   6   8   9  11  12  15  17  20  23  36
                       234 |   4   6   8   9  11  12  15  17  20  23  36
                       500 |   5   7   9  11  14  16  18  20  24  28  44
                      2000 |   5   8  11  15  18  20  23  26  31  37  59"
    `);
    for (const row of lengthTable.rows()) {
      expect([...row.lengths].sort((a, b) => a - b)).toEqual(row.lengths);
    }
  });
});

describe("mistakes", () => {
  const codes = [
    ...walksOf(kettleFlow).map(({ trail }) => codeOf(kettle, trail)),
    codeOf(kettle, []),
    codeOf(kettle, [told({ power: "stove" }), answer("light", "on", "agent"), jump("sound", "lid")]),
    ...Array.from({ length: 30 }, (_, seed) => {
      const rng = random(seed);
      const guide = testGuide({ ...randomFlow(rng), id: "kettle" });
      return codeOf(guide, randomWalk(guide, rng, 40).trail);
    }),
  ].map((code) => code.replaceAll("-", ""));

  it("every single wrong character is noticed", () => {
    for (const code of codes) {
      for (let place = 0; place < code.length; place++) {
        for (const wrong of alphabet) {
          if (wrong === code[place]) continue;
          const typed = code.slice(0, place) + wrong + code.slice(place + 1);
          expect(decodeHandoff("kettle", typed)).toEqual({ ok: false, why: "mistyped" });
        }
      }
    }
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

  it("a hundred thousand random strings are refused or harmless", () => {
    const rng = random(1);
    let read = 0;
    for (let run = 0; run < 100_000; run++) {
      const typed = Array.from({ length: 1 + rng.upTo(24) }, () => alphabet[rng.upTo(29)]).join("");
      const decoded = decodeHandoff("kettle", typed);
      if (!decoded.ok) continue;
      read += 1;
      const { session } = carryOver(kettle, decoded.trail);
      expect(replay(kettle, session.trail).rest).toEqual([]);
    }
    // What passes by luck is one in 29² for short ones, one in 29³ for long ones.
    expect(read).toBeLessThan(200);
  });

  it("any text at all is refused or harmless, and quickly", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "grapheme", maxLength: 40 }), fc.string({ maxLength: 6000 })),
        (typed) => {
          const decoded = decodeHandoff("kettle", typed);
          if (decoded.ok) carryOver(kettle, decoded.trail);
        },
      ),
      { numRuns: 2000 },
    );
    const began = Date.now();
    decodeHandoff("kettle", "Y".repeat(5000));
    expect(Date.now() - began).toBeLessThan(500);
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
      session: { trail: [], held: [], undone: [] },
      kept: 0,
      toConfirm: 0,
      askedAgain: 1,
    });
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
      { type: "told", by: "host", facts: [2] },
      { type: "jump", by: "agent", to: kettle.lock.states["person"] },
    ]);
  });
});
