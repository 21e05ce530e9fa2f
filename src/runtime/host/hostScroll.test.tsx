import { expect, test, vi } from "vitest";
import { hostScroll } from "./hostScroll.ts";

const { told } = vi.hoisted(() => ({ told: [] as string[] }));
vi.mock("./tellHeight.ts", () => ({ isSilent: () => false, tellHeightNow: () => told.push("height") }));

test("a page is told how tall the guide is before it is asked to scroll, and only after the reader acted", () => {
  const { toTop, tellBy, hostActed } = hostScroll();
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
