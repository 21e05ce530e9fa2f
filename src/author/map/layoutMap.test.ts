import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedWords } from "../../core/desk/testing/markedWords.ts";
import { compileGuide } from "../language/compile/compileGuide.ts";
import type { GuideSource } from "../language/guideSource.ts";
import { readGuide } from "../language/readGuide.ts";
import { guideArbitrary } from "../language/testing/arbitraryGuide.ts";
import { soundSource } from "../language/testing/guideRules.ts";
import { layoutMap } from "./layoutMap.ts";
import { linesOf } from "./linesOf.ts";

const mapOf = (guide: GuideSource) => layoutMap(guide, markedWords(compileGuide(guide).flow).words);

/** A lamp that is dark: one answer with a list, one that leads to one place, one to what is left. */
const lamp = readGuide(
  "lamp.yaml",
  `id: lamp
facts: { plan: [eap, self] }
questions:
  symptom:
    dark: [how-you-pay, { to: bulb, if: { plan: eap } }, plug]
    flickers: plug
    other: what-is-left
  how-you-pay: { asks: plan }
causes:
  bulb: { closings: [fixed, later, not-fixed] }
  plug: { answers: { bought: paid } }
outcomes:
  paid:
`,
  () => undefined,
)!.source;

describe("the map", () => {
  it("is the same in every build", () => {
    expect(mapOf(lamp)).toEqual(mapOf(lamp));
  });

  it("has every question, cause and outcome once, in its frame, none over another", () => {
    expect(mapOf(lamp).nodes).toHaveLength(8);
    expectDrawn(lamp);
    const guides = guideArbitrary.map(soundSource);
    fc.assert(
      fc.property(guides, (guide) => {
        if (guide) expectDrawn(guide);
      }),
      { numRuns: 40 },
    );
  });

  it("numbers the places of a list, with their conditions, and draws neither junctions nor what is left", () => {
    const by = mapOf(lamp).edges.map(({ from, to, type, by: reasons }) => ({
      way: `${from} ${to}`,
      type,
      reasons,
    }));
    expect(by).toEqual([
      { way: "symptom how-you-pay", type: "ask", reasons: [{ say: "dark", place: 1 }] },
      { way: "symptom bulb", type: "ask", reasons: [{ say: "dark", place: 2, if: [{ plan: ["eap"] }] }] },
      { way: "symptom plug", type: "ask", reasons: [{ say: "dark", place: 3 }, { say: "flickers" }] },
      { way: "bulb solved", type: "close", reasons: [{ say: "fixed" }] },
      { way: "bulb later", type: "close", reasons: [{ say: "later" }] },
      { way: "plug solved", type: "close", reasons: [{ say: "fixed" }] },
      { way: "plug paid", type: "close", reasons: [{ say: "bought" }] },
    ]);
  });
});

function expectDrawn(guide: GuideSource): void {
  const { nodes, edges, width, height } = mapOf(guide);
  const { states } = compileGuide(guide).flow;
  const ids = [guide.questions, guide.causes, guide.outcomes].flatMap((all) =>
    all.flatMap(({ id }) => (states[id] ? id : [])),
  );
  expect(nodes.map(({ state }) => state)).toEqual(ids);
  for (const node of nodes) {
    expect(node.x >= 0 && node.y >= 0 && node.x + node.width <= width && node.y + node.height <= height).toBe(
      true,
    );
    const over = nodes.filter(
      (other) =>
        other !== node &&
        other.x < node.x + node.width &&
        node.x < other.x + other.width &&
        other.y < node.y + node.height &&
        node.y < other.y + other.height,
    );
    expect(over.map(({ state }) => `${node.state} ${state}`)).toEqual([]);
  }
  expect(edges.every(({ path }) => /^M-?[\d.]+,-?[\d.]+ [CQL]/.test(path) && !path.includes("NaN"))).toBe(
    true,
  );
}

describe("linesOf", () => {
  it("breaks between words and ends what does not fit in an ellipsis", () => {
    expect(linesOf("short", 2, 24)).toEqual(["short"]);
    expect(linesOf("Health insurance that may have expired, or a 500 error", 2, 24)).toEqual([
      "Health insurance that",
      "may have expired, or a…",
    ]);
    expect(linesOf("Rindfleischetikettierungsgesetz", 2, 24)).toEqual(["Rindfleischetikettierun…"]);
  });
});
