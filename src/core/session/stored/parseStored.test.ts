import { freshSession } from "../session.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryOver } from "../carry/carryOver.ts";
import { parseStored } from "./parseStored.ts";
import { type StoredSession, storeSession } from "./storeSession.ts";
import { entries, testGuide } from "../../testing/testGuide.ts";
import { kettleFlow } from "../../testing/kettleFlow.ts";

const { answer, told, jump } = entries;
const guide = testGuide(kettleFlow);
const session = {
  trail: [told({ power: "stove" }), answer("light", "on"), jump("sound", "lid", "agent")],
  held: [{ at: "else", say: "is-dry", why: "changed" as const }],
  ticks: ["open-lid"],
};
const good = storeSession(guide, session, { words: "w1", used: 1_700_000_000_000 });
if (!good) throw new Error("the lock lacks a number");

describe("a stored session", () => {
  it("comes back as it was", () => {
    const read = parseStored(JSON.parse(JSON.stringify(good)));
    expect(read).toEqual(good);
    expect(carryOver(guide, read?.trail ?? [], read?.held, read?.ticks).session).toEqual({
      ...freshSession,
      ...session,
    });
  });

  it("holds numbers, not ids, and nothing a host told that the flow does not know", () => {
    expect(JSON.stringify(good)).not.toMatch(/stove|light|sound|"lid/);
  });

  it("is not kept while the lock lacks a number", () => {
    expect(storeSession(testGuide(kettleFlow, { ...guide.lock, states: {} }), session)).toBeUndefined();
  });
});

describe("anything odd is refused", () => {
  const change = (path: readonly (string | number)[], value: unknown) => {
    const copy: unknown = structuredCloneJson(good);
    let inner = copy as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) inner = inner[key] as Record<string | number, unknown>;
    inner[path.at(-1) ?? ""] = value;
    return copy;
  };

  it.each<[readonly (string | number)[], unknown]>([
    [["v"], 2],
    [["v"], "1"],
    [["guide"], "Booking!"],
    [["guide"], 1],
    [["version"], "a".repeat(81)],
    [["words"], null],
    [["used"], "now"],
    [["used"], -1],
    [["used"], Number.NaN],
    [["extra"], 1],
    [["typed"], "what I typed"],
    [["trail"], {}],
    [["trail"], Array(501).fill({ type: "answer", by: "member", answer: 1 })],
    [["trail", 0], null],
    [["trail", 0, "facts"], ["1"]],
    [["trail", 0, "by"], "root"],
    [["trail", 1, "answer"], 0],
    [["trail", 1, "answer"], 1.5],
    [["trail", 1, "answer"], "1"],
    [["trail", 1, "type"], "jump"],
    [["trail", 1, "at"], "light"],
    [["trail", 2, "to"], 2 ** 60],
    [["held", 0, "why"], "because"],
    [["ticks"], [""]],
    [["ticks"], ["<b>"]],
    [["ticks"], [1]],
  ])("%j: %j", (path, value) => {
    expect(parseStored(change(path, value))).toBeUndefined();
  });

  it("a field that is missing, or only inherited", () => {
    for (const key of Object.keys(good)) {
      const { [key as keyof StoredSession]: _, ...rest } = good;
      expect(parseStored(rest)).toBeUndefined();
    }
    expect(parseStored(Object.create(good))).toBeUndefined();
    expect(parseStored(JSON.parse(`{"__proto__": ${JSON.stringify(good)}}`))).toBeUndefined();
  });

  it("any JSON at all", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseStored(value)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
    for (const value of [undefined, null, 0, "", [], () => good]) expect(parseStored(value)).toBeUndefined();
  });
});

function structuredCloneJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
