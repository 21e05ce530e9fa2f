import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { idPattern } from "../../reading/patterns.ts";

/** Why a guide can't be called so. `undefined` if it can. */
export function wrongId(id: string): string | undefined {
  if (idPattern.test(id) && !id.includes("--")) return undefined;
  const better = id
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
  const instead = idPattern.test(better) ? `Write "${better}".` : "Write e.g. no-sound.";
  return `"${id}": not the id of a guide, which has small letters, digits and single dashes, a letter first. ${instead}`;
}

/** Files and folders of a guide of this name that are there already. */
export function filesThere(root: string, id: string): readonly string[] {
  const flows = ["yaml", "facts.yaml", "lock.yaml", "article.txt"].map((ending) => `flows/${id}.${ending}`);
  const words = namesIn(join(root, "content")).map((locale) => `content/${locale}/${id}`);
  return [...flows, ...words].filter((path) => isThere(join(root, path)));
}

export function isThere(path: string): boolean {
  return existsSync(path);
}

function namesIn(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder);
}
