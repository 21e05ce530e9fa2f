import { rmSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { readProject } from "./readProject.ts";
import { badInputRules } from "../testing/badInputRules.ts";
import { layOut } from "../testing/layOut.ts";
import { writeFiles } from "../testing/writeFiles.ts";

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** The problems of the sound project with these files over it. */
async function problemsWith(files: Record<string, string | Uint8Array>) {
  const root = layOut("sound");
  roots.push(root);
  writeFiles(root, files);
  return (await readProject(root, root)).problems;
}

badInputRules(30);

describe("bad input never throws", () => {
  it("a missing folder", async () => {
    expect((await readProject("/no/such/folder")).problems.length).toBeGreaterThan(0);
  });

  it("a file of 10 MB", async () => {
    const problems = await problemsWith({
      "content/service.yaml": new Uint8Array(10 * 1024 * 1024).fill(97),
    });
    expect(problems[0]).toMatchObject({ file: "content/service.yaml", value: "10 MB", level: "error" });
  });

  it("a folder where a file should be", async () => {
    const problems = await problemsWith({ "content/hosts.yaml/x": "" });
    expect(problems).toMatchObject([
      { file: "content/hosts.yaml", what: "a folder, where a file should be" },
    ]);
  });
});
