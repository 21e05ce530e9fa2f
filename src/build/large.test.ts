import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { lockGuide } from "./lock/lockGuide.ts";
import { readProject } from "./readProject.ts";
import { largeFlow } from "./testing/largeFlow.ts";
import { layOut } from "./testing/layOut.ts";
import { writeFiles } from "./testing/writeFiles.ts";

it("checks a flow of 3,000 states in some seconds, and warns of its size", { timeout: 60_000 }, async () => {
  const root = layOut("sound");
  try {
    writeFiles(root, largeFlow("large", 3000));
    lockGuide(root, "large", {});
    const start = performance.now();
    const { problems, guides } = await readProject(root, root);
    const seconds = (performance.now() - start) / 1000;
    expect(problems.map(({ file, level, value }) => [file, level, value])).toEqual([
      ["flows/large.yaml", "warning", "3000 states"],
    ]);
    expect(Object.keys(guides["large"]?.data.flow.states ?? {})).toHaveLength(3000);
    // Measured at 4 s on two slow cores; a check whose time grows with the square of the states takes minutes.
    expect(seconds).toBeLessThan(20);
  } finally {
    rmSync(root, { recursive: true });
  }
});
