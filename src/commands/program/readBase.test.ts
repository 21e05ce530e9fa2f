import { afterEach, expect, it, vi } from "vitest";
import { readBase } from "./readBase.ts";

afterEach(() => vi.restoreAllMocks());

it.each([
  [undefined, "/"],
  ["", "/"],
  ["/", "/"],
  ["help", "/help/"],
  ["/help//center/", "/help/center/"],
  ["v1.2/~me", "/v1.2/~me/"],
])("%s is %s", (given, base) => {
  expect(readBase(given)).toBe(base);
});

it.each([
  '/x"><script>alert(1)</script>',
  "../x",
  "a/../b",
  "a b",
  "a?b",
  "a#b",
  "a\\b",
  "%2e%2e",
  "é",
  "\u001b[2J",
  "_x",
])("%j ends the program with a sentence that a terminal can show", (given) => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  expect(() => readBase(given)).toThrow("exit 2");
  expect(told.mock.calls.join()).not.toContain("\u001b");
});
