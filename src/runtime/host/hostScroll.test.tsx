import { expect, test } from "vitest";
import { hostScroll } from "./hostScroll.ts";

test("a page is told how tall the guide is before it is asked to scroll, and only after the reader acted", () => {
  const told: string[] = [];
  const { toTop, tellBy, hostActed } = hostScroll(() => told.push("height"));
  tellBy(() => told.push("scroll"));
  toTop(document.body);
  expect(told).toEqual([]);
  document.body.click();
  toTop(document.body);
  expect(told).toEqual(["height", "scroll"]);
  hostActed();
  toTop(document.body);
  expect(told).toHaveLength(2);
});
