import { resolve } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import type { Arguments, Entry } from "./entry.ts";
import { makeProgram, runProgram } from "./makeProgram.ts";

let given: Arguments | undefined;
const run = (one: Arguments) => {
  given = one;
  return 0;
};
const entries: readonly Entry[] = [
  {
    name: "mend",
    says: "Mends a guide.",
    example: "tea",
    names: "<guide> [locale]",
    one: { with: ["tool", "What it is mended with."] },
    many: { part: ["id", "What is mended."], show: ["id", "What is shown.", "all"] },
    flags: { "dry-run": "Only says what would be done.", hidden: "" },
    run,
  },
  { name: "fail", says: "Fails.", example: "", run: () => 1 },
];

const call = async (...words: string[]) => {
  const code = await runProgram(makeProgram(entries, "1.2.3"), words);
  process.exitCode = 0;
  return code;
};
const told = () => vi.mocked(console.error).mock.calls.join("\n");
const wrong = async (...words: string[]) => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await call(...words)).toBe(2);
  return told();
};

afterEach(() => {
  given = undefined;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("the guides folder: the one given, else that of the environment", async () => {
  vi.stubEnv("CAIRN_GUIDES", "from-environment");
  await call("mend", "tea");
  expect(given?.root).toBe(resolve("from-environment"));
  await call("mend", "tea", "--guides", "given");
  expect(given?.root).toBe(resolve("given"));
});

test("names, options with a value, with several, with none", async () => {
  expect(await call("mend", "tea", "--with", "a", "--part", "b", "c", "--part=d", "--dry-run")).toBe(0);
  expect(given).toMatchObject({
    names: ["tea"],
    one: { with: "a" },
    many: { part: ["b", "c", "d"], show: [] },
    flags: { "dry-run": true, hidden: false },
  });
  await call("mend", "tea", "--show");
  expect(given).toMatchObject({ many: { show: ["all"] } });
  await call("mend", "tea", "--show", "b", "c");
  expect(given).toMatchObject({ many: { show: ["b", "c"] } });
  await call("mend", "--with=a", "tea", "en");
  expect(given).toMatchObject({ names: ["tea", "en"], many: { part: [] }, flags: { "dry-run": false } });
});

test("gives the code of what was run", async () => {
  expect(await call("fail")).toBe(1);
});

test.each([
  [["mand"], '"mand": there is no such command. Write "mend".'],
  [["mend", "tea", "--dry-rum"], '"--dry-rum": there is no such option. Write "--dry-run".'],
  [["mend"], "<guide> is missing.\nUsage: npm run mend -- [options] <guide> [locale]"],
  [["mend", "tea", "--with"], '"--with <tool>": its value is missing.'],
  [["mend", "tea", "en", "too", "many"], "Not understood: too many"],
])("%j ends with code 2, and says what to type", async (words, message) => {
  expect(await wrong(...words)).toContain(message);
  expect(given).toBeUndefined();
});

test("what somebody typed is shown, never obeyed by the terminal", async () => {
  expect(await wrong("\u001b[2J")).not.toContain("\u001b");
});

test("help says what can be typed, with an example and the codes, and not what is for tests", async () => {
  const shown = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  expect(await call("mend", "--help")).toBe(0);
  const text = shown.mock.calls.join("");
  for (const part of ["--dry-run", "npm run mend -- tea", "Exit codes: 0"]) expect(text).toContain(part);
  expect(text).not.toContain("hidden");
});
