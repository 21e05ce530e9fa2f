import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { slashed } from "../../author/paths/slashed.ts";
import { ownFolder } from "../../author/project/guidesFolder.ts";

/** What a client, and the training of typed words, are made of. */
const folders = [
  "public",
  "src/core",
  "src/understand",
  "src/ui",
  "src/runtime",
  "src/surfaces",
  "src/embed",
  "src/site/scripts",
  "src/author/understand",
];
const files = [
  "index.html",
  "LICENSE",
  "package-lock.json",
  "vite.config.ts",
  "src/author/project/siteNames.ts",
];

/** Our own modules among these that no hash of the sources would tell of: a change in them would build nothing anew. */
export function unhashed(modules: readonly string[]): readonly string[] {
  const own = modules.filter((id) => slashed(id).startsWith(slashed(join(ownFolder, "src/"))));
  return own.filter(
    (id) => !folders.some((folder) => slashed(id).startsWith(slashed(join(ownFolder, folder, "/")))),
  );
}

/** A hash of all sources of the client. Tests do not count. */
export function clientSources(): string {
  const found = folders.flatMap((folder) =>
    readdirSync(join(ownFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash("sha256");
  for (const file of [...files.map((name) => join(ownFolder, name)), ...found].sort())
    hash
      .update(slashed(file.slice(ownFolder.length)))
      .update("\0")
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex").slice(0, 16);
}
