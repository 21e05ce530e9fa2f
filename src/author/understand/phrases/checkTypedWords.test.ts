import { describe, expect, it } from "vitest";
import type { Flow } from "../../../core/guide/flow.ts";
import { samplePhrases } from "../../testing/sampleIndex.ts";
import { checkTypedWords } from "./checkTypedWords.ts";

const flow: Flow = {
  id: "coffee",
  initial: "start",
  states: {
    start: { tags: ["question"], on: { dry: [{ target: "water" }] } },
    water: { tags: ["cause"] },
  },
};

const sample = samplePhrases();
const own = sample.groups.filter(({ kind, name }) => kind === "request" && name !== "person");
const where = { file: "typed.yaml", line: 3 };

function told(keys: readonly string[]): readonly string[] {
  const found: string[] = [];
  const words = Object.fromEntries(keys.map((key) => [key, { text: "x", place: where }]));
  checkTypedWords(words, sample, flow, (place, value, what, instead) =>
    found.push(`${place.line} ${value} ${what}: ${instead}`),
  );
  return found;
}

const needed = own.flatMap(({ name }) => [`request.${name}`, `ask.${name}`]);
const topic = sample.groups.find(({ kind }) => kind === "off-topic")?.name ?? "";

describe("what a guide says about typed words", () => {
  it("may be nothing but the words of its own requests", () => expect(told(needed)).toEqual([]));
  it("may name topics, states, answers and the menu", () =>
    expect(
      told([...needed, `topic.${topic}`, "offer.water", "offer.start.dry", "menu.off-topic", "request.help"]),
    ).toEqual([]));
  it("belongs to something: a key of nothing is told, with the nearest right one", () =>
    expect(told([...needed, "offer.start.dri"])).toEqual([
      '3 offer.start.dri belongs to nothing that is understood here: Write "offer.start.dry".',
    ]));
  it("has a reply and a name for each request of the guide", () => {
    const groups = [
      ...sample.groups,
      { kind: "request" as const, name: "clean", to: [], phrases: [], where },
    ];
    const found: string[] = [];
    checkTypedWords({}, { ...sample, groups }, flow, (_, value) => found.push(value));
    expect(found).toEqual(expect.arrayContaining(["request.clean", "ask.clean"]));
  });
});
