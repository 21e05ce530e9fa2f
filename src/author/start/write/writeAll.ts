import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes files, by their path under `root`: all of them, or none. Each is written beside its place first, so that a disk that
 * is full leaves nothing half written.
 */
export function writeAll(root: string, files: Readonly<Record<string, string>>): void {
  const written: string[] = [];
  const beside = (path: string) => join(root, `${path}.new`);
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      written.push(beside(path));
      writeFileSync(beside(path), text, { flag: "wx" });
    }
    for (const path of Object.keys(files)) renameSync(beside(path), join(root, path));
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw error;
  }
}
