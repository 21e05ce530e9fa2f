import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedWords } from "../../core/desk/testing/markedWords.ts";
import { kettleFlow } from "../../core/testing/kettleFlow.ts";
import { flowArbitrary } from "../../core/testing/arbitraryFlow.ts";
import type { Flow } from "../../core/guide/flow.ts";
import { layoutMap } from "./layoutMap.ts";
import { linesOf } from "./linesOf.ts";

const mapOf = (flow: Flow) => layoutMap(flow, markedWords(flow).words);

describe("the map", () => {
  it("is the same in every build", () => {
    expect(mapOf(kettleFlow)).toEqual(mapOf(kettleFlow));
  });

  it("has every state once, in its frame, none over another", () => {
    expectDrawn(kettleFlow);
    fc.assert(fc.property(flowArbitrary, expectDrawn), { numRuns: 40 });
  });
});

function expectDrawn(flow: Flow): void {
  const { nodes, edges, width, height } = mapOf(flow);
  expect(nodes.map(({ state }) => state)).toEqual(Object.keys(flow.states));
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
  const steps = Object.entries(flow.states).flatMap(([from, { on }]) =>
    Object.values(on ?? {}).flatMap((branches) => branches.map(({ target }) => `${from} ${target}`)),
  );
  expect(new Set(edges.map(({ from, to }) => `${from} ${to}`))).toEqual(new Set(steps));
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
