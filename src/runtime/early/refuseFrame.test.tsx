import { afterEach, expect, test, vi } from "vitest";
import { earlyWindow } from "./earlyTaps.ts";

const root = document.documentElement;

afterEach(() => {
  delete root.dataset["framed"];
  delete earlyWindow.cairnEarly;
  vi.unstubAllGlobals();
});

test("in a frame where it may not stand nothing of the page begins: a link leads to it", async () => {
  root.dataset["framed"] = "Open";
  vi.stubGlobal("parent", {});
  vi.stubGlobal("stop", () => {});
  vi.resetModules();
  await expect(import("./early.ts")).rejects.toThrow("[cairn] not in this frame");
  expect(earlyWindow.cairnEarly).toBeUndefined();
  const bodies = document.querySelectorAll("body");
  expect(bodies.item(bodies.length - 1).querySelector("a")?.textContent).toBe("Open");
});
