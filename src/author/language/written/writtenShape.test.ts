import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../reading/readYaml.ts";
import { guideShape } from "./guideShape.ts";
import { isMap, type Map, writtenOut } from "./writtenOut.ts";
import { writtenShape } from "./writtenShape.ts";

const isRead = (data: Map) => guideShape.safeParse(writtenOut(data)).success;
const isDescribed = (data: Map) => writtenShape.safeParse(data).success;

/** What may stand anywhere: keys and values of the language, in places where they belong and where they don't. */
const words = ["a", "late", "yes", "then", "learn", "", "No", "a--b", "fixed", "a.b", "a=b", "later"];
const keys = [
  "to",
  "if",
  "unless",
  "then",
  "learn",
  "unlist",
  "was",
  "asks",
  "values",
  "told-only",
  "a",
  "b",
  "No",
];
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...words),
    fc.array(tie("tree"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom(...keys), tie("tree"), { maxKeys: 2 }),
  ),
}));
const causeKeys = ["only", "never", "needs", "instead", "last", "closings", "answers", "was", "to"];
const cause = fc.oneof(tree, fc.dictionary(fc.constantFrom(...causeKeys), tree, { maxKeys: 2 }));
const outcome = fc.oneof(tree, fc.dictionary(fc.constantFrom("counts-as", "was"), tree, { maxKeys: 1 }));
const sound = { id: "a", questions: { q: { yes: "late" } }, causes: { late: "" } };
const oneWrong = fc.oneof(
  tree.map((fact) => ({ ...sound, facts: { fact } })),
  tree.map((question) => ({ ...sound, questions: { question } })),
  tree.map((answer) => ({ ...sound, questions: { question: { answer } } })),
  cause.map((one) => ({ ...sound, causes: { late: one } })),
  fc
    .oneof(tree, fc.array(fc.constantFrom("agent", "page", "home")))
    .map((surfaces) => ({ ...sound, surfaces })),
  outcome.map((one) => ({ ...sound, outcomes: { one } })),
  fc.dictionary(fc.constantFrom("id", "surfaces", "facts", "questions", "causes", "outcomes", "x"), tree),
);

describe("the shape that editors get is the shape that is read", () => {
  it("whatever stands in a file", () => {
    fc.assert(
      fc.property(oneWrong, (data) => {
        expect(isDescribed(data)).toBe(isRead(data));
      }),
      { numRuns: 3000 },
    );
  });

  const fixtures = join(import.meta.dirname, "../../../../fixtures/language");
  it.each(readdirSync(fixtures))("the fixture %s", (name) => {
    const data = readYaml(
      "flow.yaml",
      readFileSync(join(fixtures, name, "flow.yaml"), "utf8"),
      () => {},
    )?.data;
    const map = isMap(data) ? data : {};
    expect(isDescribed(map)).toBe(isRead(map));
  });
});
