import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readSources } from "../project/readSources.ts";
import { layOut } from "../testing/layOut.ts";
import { missingParts } from "./missingParts.ts";

it("names whole files, and parts of those that are there", () => {
  const root = layOut("draft-locale");
  try {
    rmSync(join(root, "content/es/draft"));
    const { all, there, missing } = missingParts(readSources(root, root), "es", "tea");
    expect({ all, there }).toEqual({ all: 18, there: 6 });
    expect(missing).toEqual([
      "kettle.md (step:press-boil)",
      "leaves.md",
      "person.md",
      "seen.md",
      "solved.md",
      "facts.yaml",
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
