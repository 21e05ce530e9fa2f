import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import { textOf } from "./testing/documents.ts";
import { titlesIn } from "./testing/titlesIn.ts";

/** Levels A and AA of WCAG 2.2, by the last number of each guideline. */
const criteria = Object.entries({
  "1.1": [1],
  "1.2": [1, 2, 3, 4, 5],
  "1.3": [1, 2, 3, 4, 5],
  "1.4": [1, 2, 3, 4, 5, 10, 11, 12, 13],
  "2.1": [1, 2, 4],
  "2.2": [1, 2],
  "2.3": [1],
  "2.4": [1, 2, 3, 4, 5, 6, 7, 11],
  "2.5": [1, 2, 3, 4, 7, 8],
  "3.1": [1, 2],
  "3.2": [1, 2, 3, 4, 6],
  "3.3": [1, 2, 3, 4, 7, 8],
  "4.1": [2, 3],
}).flatMap(([guideline, numbers]) => numbers.map((number) => `${guideline}.${number}`));

const rows = textOf("docs/wcag.md")
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, criterion = "", how = "", tests = "", open = ""]) => ({
    number: criterion.split(" ")[0]!,
    how,
    tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
    open,
  }));

describe("the list of criteria", () => {
  it("has each once, in order", () => {
    expect(criteria).toHaveLength(55);
    expect(rows.map(({ number }) => number)).toEqual(criteria);
  });

  it.each(rows)("$number: a test shows it, or it says why there is none", ({ how, tests, open }) => {
    expect(how).not.toBe("");
    expect(tests.length > 0 || how.startsWith("Does not apply: ") || open !== "").toBe(true);
  });

  it.each([...new Set(rows.flatMap(({ tests }) => tests))])("%s is there", (name) => {
    const [file = "", title = ""] = name.split(" › ");
    const path = join(ownFolder, file);
    expect(existsSync(path)).toBe(true);
    expect(titlesIn(readFileSync(path, "utf8")).some((pattern) => pattern.test(title))).toBe(true);
  });
});
