import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Names of the files or folders in `folder` (relative to `root`), sorted; none if it does not exist. */
export function listFolder(root: string, folder: string, kind: "files" | "folders"): readonly string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter(
        (entry) => (kind === "folders" ? entry.isDirectory() : entry.isFile()) && !entry.name.startsWith("."),
      )
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}
