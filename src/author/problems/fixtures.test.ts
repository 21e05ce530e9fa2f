import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatProblem } from "./formatProblem.ts";
import { readProject } from "../project/readProject.ts";
import { fixtures, layOut } from "../testing/layOut.ts";

// Each folder holds what is changed in the sound project, and in expected.txt what an author is told about it.
// EXPECT=write writes the files anew: then read every one.
describe("each mistake is told with its place and what to write instead", () => {
  // `language` holds guides alone, for the reader of guides; `articles` what guides are made from.
  it.each(readdirSync(fixtures).filter((name) => name !== "language" && name !== "articles"))(
    "%s",
    async (name) => {
      const root = layOut(name);
      try {
        const { problems } = await readProject(root, root);
        const told = problems.map((problem) => `${formatProblem(problem)}\n`).join("");
        const file = join(fixtures, name, "expected.txt");
        if (process.env["EXPECT"] === "write") writeFileSync(file, told);
        expect(told).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
      } finally {
        rmSync(root, { recursive: true });
      }
    },
  );
});
