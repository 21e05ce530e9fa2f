import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Problem } from "../../problems/problem.ts";
import { readProject } from "../../project/readProject.ts";
import { isThere } from "./whereTo.ts";
import { writeAll } from "./writeAll.ts";

export interface Tried {
  /** Errors in the new files. */
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Checks new files in a copy of the guides folder, before anything is written there. Only what is wrong in those files is
 * told: whatever was wrong before is not theirs.
 */
export async function tryFiles(root: string, files: Readonly<Record<string, string>>): Promise<Tried> {
  const copy = mkdtempSync(join(tmpdir(), "cairn-new-"));
  try {
    for (const folder of ["flows", "content"])
      if (isThere(join(root, folder))) cpSync(join(root, folder), join(copy, folder), { recursive: true });
    writeAll(copy, files);
    const { problems } = await readProject(copy);
    const ours = problems.filter(({ file }) => Object.hasOwn(files, file));
    return {
      errors: ours.filter(({ level }) => level !== "warning"),
      warnings: ours.filter(({ level }) => level === "warning"),
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
