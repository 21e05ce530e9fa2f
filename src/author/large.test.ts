import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { readSources } from "./readSources.ts";
import { lockGuide } from "./lock/lockGuide.ts";
import { readProject } from "./readProject.ts";
import { largeFlow } from "./testing/largeFlow.ts";
import { layOut } from "./testing/layOut.ts";
import { writeFiles } from "./testing/writeFiles.ts";

// The limit is far above the 4 s that two slow cores take: a check whose time grows with the square takes minutes.
it("checks a flow of 3,000 states to its end, and warns of its size", { timeout: 240_000 }, async () => {
  const root = layOut("sound");
  try {
    writeFiles(root, largeFlow("large", 3000));
    lockGuide(readSources(root, root), "large", {});
    const { problems, guides } = await readProject(root, root);
    expect(problems.map(({ file, level, value }) => [file, level, value])).toEqual([
      ["flows/large.yaml", "warning", "3000 states"],
    ]);
    expect(Object.keys(guides["large"]?.data.flow.states ?? {})).toHaveLength(3000);
  } finally {
    rmSync(root, { recursive: true });
  }
});
