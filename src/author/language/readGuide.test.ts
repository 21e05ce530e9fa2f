import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatProblem } from "../problems/formatProblem.ts";
import { inOrder, problemList } from "../problems/problem.ts";
import { compileGuide } from "./compile/compileGuide.ts";
import { readGuide } from "./readGuide.ts";

const fixtures = join(import.meta.dirname, "../../../fixtures/language");

// Each folder holds a guide with one kind of mistake, and in expected.txt what its author is told.
// EXPECT=write writes the files anew: then read every one.
describe("each mistake in a guide is told with its place and what to write instead", () => {
  it.each(readdirSync(fixtures))("%s", (name) => {
    const { problems, tell } = problemList();
    const read = readGuide("flow.yaml", readFileSync(join(fixtures, name, "flow.yaml"), "utf8"), tell);
    const told = inOrder(problems)
      .map((problem) => `${formatProblem(problem)}\n`)
      .join("");
    const file = join(fixtures, name, "expected.txt");
    if (process.env["EXPECT"] === "write") writeFileSync(file, told);
    expect(told).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
    const isSound = problems.every(({ level }) => level === "warning");
    expect(read?.sound ?? false).toBe(isSound);
    const compiled = read && isSound ? [compileGuide(read.source).flow.id] : [];
    expect(compiled).toEqual(isSound ? ["router"] : []);
  });
});
