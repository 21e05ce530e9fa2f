import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { canRun } from "./canRun.ts";

function browser(surface: string, without?: string) {
  const there = Object.fromEntries(
    ["matchMedia", "queueMicrotask", "ResizeObserver", "CSSLayerBlockRule", "HTMLDialogElement"]
      .filter((name) => name !== without)
      .map((name) => [name, () => {}]),
  );
  const documentElement = { dataset: { surface }, replaceChildren() {}, animate() {} };
  vi.stubGlobal("window", { ...there, Intl });
  vi.stubGlobal("document", { documentElement });
}

beforeEach(() => browser("page"));
afterEach(() => vi.unstubAllGlobals());

test("a browser that has everything runs the conversation", () => {
  expect(canRun()).toBe(true);
  browser("agent");
  expect(canRun()).toBe(true);
});

test("one that lacks anything does not, and nothing is thrown", () => {
  const runsAnyway = ["matchMedia", "queueMicrotask", "ResizeObserver", "CSSLayerBlockRule"].filter(
    (name) => {
      browser("page", name);
      return canRun();
    },
  );
  expect(runsAnyway).toEqual([]);
});

test("what only the desk needs keeps only the desk away", () => {
  browser("page", "HTMLDialogElement");
  expect(canRun()).toBe(true);
  browser("agent", "HTMLDialogElement");
  expect(canRun()).toBe(false);
});
