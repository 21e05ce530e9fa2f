import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { complain, print } from "./print.ts";

afterEach(() => vi.restoreAllMocks());

it("shows what a terminal would obey, and leaves lines, tabs and every letter", () => {
  const told = vi.spyOn(console, "log").mockImplementation(() => {});
  print("a\u001b]8;;x\u0007b\u009b1m\u202ec\r\u2028\n\té 字 🙂");
  expect(told.mock.calls[0]).toEqual(["a\\u001b]8;;x\\u0007b\\u009b1m\\u202ec\\u000d\\u2028\n\té 字 🙂"]);
  const wrong = vi.spyOn(console, "error").mockImplementation(() => {});
  complain("\u0008");
  expect(wrong.mock.calls[0]).toEqual(["\\u0008"]);
});

it("is the only way in which a command says what somebody else wrote", () => {
  // These print our own words and figures only.
  const own = ["test.ts", "program/print.ts"];
  const folder = join(import.meta.dirname, "..");
  const names = ["", "program/"]
    .flatMap((part) => readdirSync(join(folder, part)).map((name) => part + name))
    .filter((name) => /(?<!\.test)\.ts$/.test(name) && !own.includes(name));
  const past = names.filter((name) =>
    /console\.|std(out|err)\.write/.test(readFileSync(join(folder, name), "utf8")),
  );
  expect(names.length).toBeGreaterThan(20);
  expect(past).toEqual([]);
});
