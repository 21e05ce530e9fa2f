import { expect, it } from "vitest";
import { contrast } from "./contrast.ts";

it.each([
  ["rgb(0, 0, 0)", "rgb(255, 255, 255)", 21],
  ["rgb(119, 119, 119)", "rgb(255, 255, 255)", 4.478],
  ["rgb(255, 255, 255)", "rgb(119, 119, 119)", 4.478],
  ["rgb(118, 118, 118)", "rgb(255, 255, 255)", 4.542],
  ["rgb(0, 0, 0)", "rgb(10, 10, 10)", 1.061],
])("measures as WCAG does, and next to black a little less: %s, %s", (one, other, ratio) => {
  expect(contrast(one, other)).toBeGreaterThan(ratio * 0.983);
  expect(contrast(one, other)).toBeLessThan(ratio + 0.001);
});

it.each(["rgba(0, 0, 0, 0)", "color(srgb 0 0 0)", "", "red"])(
  "vouches for nothing it can't read: %s",
  (colour) => {
    expect(contrast(colour, "rgb(255, 255, 255)") >= 4.5).toBe(false);
  },
);
