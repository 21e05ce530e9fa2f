import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSources } from "../project/readSources.ts";
import { lockGuide } from "../lock/lockGuide.ts";

export const fixtures = join(import.meta.dirname, "../../../fixtures");

/**
 * A guides folder to try: the sound project with the files of `name` over it, without those its `remove.txt` lists,
 * and locked, unless the fixture brings a lock of its own. Each test removes its folder.
 */
export function layOut(name: string): string {
  const root = mkdtempSync(join(tmpdir(), "cairn-"));
  cpSync(join(fixtures, "sound"), root, { recursive: true });
  const own = join(fixtures, name);
  // What is laid over another kind of thing replaces it; a link stays what it says.
  for (const path of readdirSync(own, { recursive: true, encoding: "utf8" })) {
    const [ours, theirs] = [join(own, path), join(root, path)].map((file) =>
      lstatSync(file, { throwIfNoEntry: false }),
    );
    const replaces = ours?.isSymbolicLink() || ours?.isDirectory() !== theirs?.isDirectory();
    if (theirs && replaces) rmSync(join(root, path), { recursive: true });
  }
  cpSync(own, root, { recursive: true, verbatimSymlinks: true });
  const list = join(fixtures, name, "remove.txt");
  const gone = existsSync(list) ? readFileSync(list, "utf8").split("\n").filter(Boolean) : [];
  for (const path of gone) rmSync(join(root, path), { recursive: true });
  const guides = readdirSync(join(root, "flows")).flatMap(
    (file) => /^([a-z-]+)\.yaml$/.exec(file)?.[1] ?? [],
  );
  for (const guide of guides)
    if (!existsSync(join(root, `flows/${guide}.lock.yaml`))) lockGuide(readSources(root, root), guide, {});
  return root;
}
