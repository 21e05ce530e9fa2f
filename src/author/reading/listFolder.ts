import { readdirSync } from "node:fs";
import { join } from "node:path";
import { lookInside } from "./lookInside.ts";

/**
 * Names of the files or folders in `folder` (relative to `root`), sorted; none if it does not exist. What is
 * neither, or leads out of `root`, is left out: `checkTree` tells it.
 */
export function listFolder(root: string, folder: string, kind: "files" | "folders"): readonly string[] {
  const wanted = kind === "files" ? "file" : "folder";
  return namesIn(root, folder).filter(
    (name) => !name.startsWith(".") && lookInside(root, `${folder}/${name}`) === wanted,
  );
}

/** Names of everything in `folder`, sorted, hidden ones too; none if it is no folder inside `root`. */
export function namesIn(root: string, folder: string): readonly string[] {
  if (lookInside(root, folder) !== "folder") return [];
  try {
    return readdirSync(join(root, folder)).sort();
  } catch {
    return [];
  }
}
