import { rmSync } from "node:fs";
import { lockGuide } from "../lock/lockGuide.ts";
import type { Problem } from "../problems/problem.ts";
import { readProject } from "../project/readProject.ts";
import { readSources } from "../project/readSources.ts";
import { largeFlow } from "./largeFlow.ts";
import { layOut } from "./layOut.ts";
import { writeFiles } from "./writeFiles.ts";

/** Reads and checks a sound project with a made-up flow of this size: its problems, and how many states were read. */
export async function readLarge(size: number): Promise<{ problems: readonly Problem[]; states: number }> {
  const root = layOut("sound");
  try {
    writeFiles(root, largeFlow("large", size));
    lockGuide(readSources(root, root), "large", {});
    const { problems, guides } = await readProject(root, root);
    const all = Object.values(guides["large"]?.data.flow.states ?? {});
    return { problems, states: all.filter(({ tags }) => tags[0] !== "junction").length };
  } finally {
    rmSync(root, { recursive: true });
  }
}
