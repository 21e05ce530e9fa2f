import { describe, expect, it } from "vitest";
import { append, back } from "../session/edits/edit.ts";
import { MOST_ENTRIES } from "../guide/limits.ts";
import { type NumberedEntry, numberTrail } from "../session/stored/numberTrail.ts";
import { freshSession } from "../session/session.ts";
import { entries, testGuide } from "../testing/testGuide.ts";
import { kettleFlow } from "../testing/kettleFlow.ts";
import type { Trail } from "../walk/trail.ts";
import { viewOf } from "../session/view.ts";
import { alphabet } from "./alphabet.ts";
import { carryCode } from "./carryCode.ts";
import { checkCharacters, checksFor, markOf } from "./checkCharacters.ts";
import { decodeHandoff } from "./decodeHandoff.ts";
import { digitsOf } from "./digitsOf.ts";
import { encodeHandoff } from "./encodeHandoff.ts";
import { pack } from "./pack.ts";

const { answer, told, jump } = entries;
const guide = testGuide(kettleFlow);
const numbers = (trail: Trail) => numberTrail(guide.lock, trail) ?? [];

/** A code as anybody can make it, and as older versions did: with whoever they like in it. */
function forge(trail: readonly NumberedEntry[]): string {
  const payload = pack(digitsOf(trail));
  const checks = checkCharacters(payload, checksFor(payload.length), markOf("kettle"));
  return [...payload, ...checks].map((place) => alphabet[place]).join("");
}

function opened(trail: Trail) {
  const decoded = decodeHandoff("kettle", forge(numbers(trail)));
  if (!decoded.ok) throw new Error(decoded.why);
  return carryCode(guide, decoded.trail);
}

const mixed = [
  told({ power: "stove" }),
  answer("light", "on", "agent"),
  jump("sound", "lid", "host"),
  told({ power: "mains" }, "agent"),
  answer("lid", "not-fixed", "host"),
];

describe("who speaks in a code", () => {
  it("is the member, whoever it says", () => {
    const { session, fits } = opened(mixed);
    expect(fits).toBe("all");
    expect(session.trail).toEqual(mixed.map((entry) => ({ ...entry, by: "member" })));
    const { turns, known } = viewOf(guide, session);
    expect(JSON.stringify([turns, known])).not.toMatch(/"by":"(host|agent)"/);
  });

  it("is the member as it is made, and a code made of what was opened is the same", () => {
    const made = encodeHandoff(guide, mixed)!;
    const again = decodeHandoff("kettle", made);
    expect(again.ok && again.trail.every(({ by }) => by === "member")).toBe(true);
    expect(encodeHandoff(guide, opened(mixed).session.trail)).toBe(made);
  });

  it("can be taken back step by step, told facts last", () => {
    const told1 = opened([told({ power: "stove" })]).session;
    expect(back(told1, "member").trail).toEqual([]);
    let { session } = opened(mixed);
    for (let steps = 0; steps < mixed.length; steps++) session = back(session, "member");
    expect(session.trail).toEqual([]);
  });

  it("says less than an answer: what it tells can be changed", () => {
    const { session } = opened([told({ power: "stove" }), answer("light", "off")]);
    expect(viewOf(guide, session).turns.at(-1)).toMatchObject({
      type: "passed",
      from: { by: "member", how: "told" },
    });
  });
});

describe("what does not fit", () => {
  it("an answer to a question that is not reached is left out, and nothing waits", () => {
    const carried = opened([answer("light", "on"), answer("power", "mains")]);
    expect(carried).toMatchObject({ fits: "part", session: { trail: [answer("light", "on")], held: [] } });
  });

  it("a code of which nothing fits leads nowhere; nor does an empty one", () => {
    expect(opened([answer("socket", "fixed")]).fits).toBe("none");
    expect(opened([]).fits).toBe("none");
    const beyond: NumberedEntry = { type: "answer", by: "member", answer: 900 };
    expect(carryCode(guide, [beyond]).fits).toBe("none");
  });

  it("a number that this guide gave up is of an older version: then what does not apply waits", () => {
    const { "sound.hums": given, ...answers } = guide.lock.answers;
    const now = testGuide(kettleFlow, { ...guide.lock, answers: { ...answers, "sound.hums": 99 } });
    const old = numbers([answer("light", "on"), answer("sound", "hums"), answer("scale", "not-fixed")]);
    expect(given).toBeDefined();
    expect(carryCode(now, old)).toMatchObject({
      fits: "older",
      session: { trail: [answer("light", "on")], held: [{ at: "scale", why: "guide-changed" }] },
    });
  });
});

describe("a code as long as can be", () => {
  const flips = Array.from({ length: MOST_ENTRIES - 1 }, (_, index) =>
    told({ power: index % 2 ? "stove" : "mains" }),
  );

  it("shuts nobody out: it goes on from here with what is known", () => {
    for (const trail of [
      [...flips, answer("light", "on")],
      [answer("light", "on"), ...flips],
    ]) {
      const { session } = opened(trail);
      expect(session.shortened).toBe(true);
      const view = viewOf(guide, session);
      expect(view).toMatchObject({ at: "sound", known: { power: { value: "mains", by: "member" } } });
      expect(session.trail.length).toBeLessThan(10);
      const next = append(guide, session, answer("sound", "hums"));
      expect(viewOf(guide, next).at).toBe("scale");
      expect(next.shortened).toBeUndefined();
    }
  });

  it("keeps what was tried, and what was said there", () => {
    const walk = [answer("light", "on"), answer("sound", "hums"), answer("scale", "not-fixed")];
    const { session } = opened([...walk, ...flips.slice(walk.length)]);
    expect(session.shortened).toBe(true);
    expect(viewOf(guide, session)).toMatchObject({
      at: "else",
      tried: [{ state: "scale", said: "not-fixed" }],
    });
  });

  it("of jumps to and fro takes one replay, not one for each", () => {
    const jumps = Array.from({ length: MOST_ENTRIES }, (_, index) =>
      jump(index % 2 ? "kind" : "light", index % 2 ? "sound" : "kind"),
    );
    let moves = 0;
    const { start, say, stand } = guide.machine;
    const counting = {
      ...guide,
      machine: { start, say, stand: (...to: Parameters<typeof stand>) => (moves++, stand(...to)) },
    };
    expect(carryCode(counting, numbers(jumps)).session.trail.length).toBeLessThan(10);
    // A replay for each would be 125,000.
    expect(moves).toBeLessThan(3 * MOST_ENTRIES);
  });
});

describe("a trail at the limit", () => {
  const jumps = (by: "member" | "host", count: number) =>
    Array.from({ length: count }, (_, index) =>
      jump(index === 0 ? "light" : index % 2 ? "kind" : "sound", index % 2 ? "sound" : "kind", by),
    );

  it("goes on from here, and says so", () => {
    const full = { ...freshSession, trail: [told({ power: "stove" }), ...jumps("member", MOST_ENTRIES - 1)] };
    expect(viewOf(guide, full).trail).toHaveLength(MOST_ENTRIES);
    const { at } = viewOf(guide, full);
    const next = append(guide, full, answer(at, "any"));
    expect(next.shortened).toBe(true);
    expect(next.trail.length).toBeLessThan(10);
    expect(next.trail[0]).toEqual(told({ power: "stove" }));
    expect(append(guide, next, jump(viewOf(guide, next).at, "person")).shortened).toBeUndefined();
  });

  it("filled by a host that goes to and fro shuts nobody out, and keeps what was known", () => {
    const said = append(guide, append(guide, freshSession, told({ power: "stove" })), answer("light", "on"));
    const trail = [
      ...said.trail,
      ...jumps("host", MOST_ENTRIES - 2).map((entry, index) => ({
        ...entry,
        at: index ? entry.at : "sound",
        to: index % 2 ? "sound" : "kind",
      })),
    ];
    const full = { ...freshSession, trail: trail.slice(0, MOST_ENTRIES) };
    const { at } = viewOf(guide, full);
    const next = append(guide, full, jump(at, "lid", "host"));
    expect(viewOf(guide, next)).toMatchObject({
      at: "lid",
      known: { power: { value: "stove", by: "host" } },
    });
    expect(append(guide, next, answer("lid", "not-fixed")).trail.length).toBeLessThan(10);
  });
});
