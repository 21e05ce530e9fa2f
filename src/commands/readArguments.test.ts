import { resolve } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { readArguments } from "./readArguments.ts";

const argv = process.argv;
const call = (...words: string[]) => {
  process.argv = [...argv.slice(0, 2), ...words];
};

afterEach(() => {
  process.argv = argv;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("the guides folder: the one given, else that of the environment", () => {
  vi.stubEnv("CAIRN_GUIDES", "from-environment");
  call();
  expect(readArguments({ usage: "", least: 0, most: 0 }).root).toBe(resolve("from-environment"));
  call("--guides", "given");
  expect(readArguments({ usage: "", least: 0, most: 0 }).root).toBe(resolve("given"));
});

test("names, options with a value, with several, with none", () => {
  call("guide", "--one", "a", "--many", "b", "c", "--flag");
  const wanted = { usage: "", least: 1, most: 1, one: ["one"], many: ["many"], flags: ["flag", "other"] };
  expect(readArguments(wanted)).toMatchObject({
    names: ["guide"],
    one: { one: "a" },
    many: { many: ["b", "c"] },
    flags: { flag: true, other: false },
  });
});

test.each([[["--unknown"]], [["too", "many"]], [[]]])("%j ends with the usage and code 2", (words) => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  call(...words);
  expect(() => readArguments({ usage: "how to call it", least: 1, most: 1 })).toThrow("exit 2");
  expect(told.mock.calls.join()).toContain("how to call it");
});
