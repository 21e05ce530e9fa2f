import { expect, it } from "vitest";
import { openIndex } from "../../../understand/openIndex.ts";
import type { Situation } from "../../../understand/situation.ts";
import { understand } from "../../../understand/understand.ts";
import { sampleIndex } from "../../testing/sampleIndex.ts";

const open = openIndex({ ...sampleIndex(), together: [] });
const start: Situation = {
  at: "start",
  answers: [{ say: "dry", label: "Dry" }],
  forbidden: new Set(),
  tried: new Set(),
  misses: 0,
};
const hear = (text: string, index = open, situation = start) =>
  understand(text, index, situation, () => ({ tier: "none" }));
const text = "the water tank is empty and the screen stays black";

it("offers two causes that are each clearly meant by a part of the message, in the order they were said", () => {
  expect(hear(text)).toMatchObject({
    kind: "ask",
    both: true,
    options: [{ label: "water" }, { label: "power" }],
  });
});

it("offers one where the other can't be meant here, was one of a pair of look-alikes, or was not clear", () => {
  expect(hear(text, open, { ...start, forbidden: new Set(["power"]) })).not.toHaveProperty("both");
  const alike = openIndex({ ...sampleIndex(), together: [["water", "power"]] });
  expect(hear(text, alike)).not.toHaveProperty("both");
  expect(hear("the water tank is empty and it is odd")).not.toHaveProperty("both");
  expect(hear("the water tank is empty")).not.toHaveProperty("both");
});
