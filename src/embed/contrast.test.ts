import { expect, it } from "vitest";
import { contrast } from "./contrast.ts";

it("measures as WCAG does", () => {
  expect(contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)")).toBeCloseTo(21);
  expect(contrast("rgb(119, 119, 119)", "rgb(255, 255, 255)")).toBeCloseTo(4.48, 2);
  expect(contrast("rgb(255, 255, 255)", "rgb(119, 119, 119)")).toBeCloseTo(4.48, 2);
});

it.each(["rgba(0, 0, 0, 0)", "color(srgb 0 0 0)", "", "red"])(
  "vouches for nothing it can't read: %s",
  (colour) => {
    expect(contrast(colour, "rgb(255, 255, 255)") >= 4.5).toBe(false);
  },
);
