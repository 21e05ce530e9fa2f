import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { folderWord } from "../paths/folderWord.ts";

/** The name of Cairn's package. It stands in the nearest `package.json` above any file of ours. */
const packageName = "@cairn-guides/cairn";

/** Cairn's own folder, wherever it is called from: the repository, or the package as it was installed. */
export const ownFolder = above(dirname(fileURLToPath(import.meta.url)));

/** Whether this is the package, which has no sources. */
export const isInstalled = !existsSync(join(ownFolder, "src"));

/** What paths in a command are relative to: of the package the working directory, else the repository. */
export const baseFolder = isInstalled ? process.cwd() : ownFolder;

/**
 * The folder that holds `flows/` and `content/`: the one given, else `CAIRN_GUIDES`, else the working directory, and in
 * the repository its own.
 */
export function guidesFolder(given: string | undefined): string {
  return resolve(given ?? process.env["CAIRN_GUIDES"] ?? baseFolder);
}

/** What a command needs to be about this guides folder: nothing where it is about that anyway. */
export function guidesOption(root: string): string {
  if (resolve(root) === guidesFolder(undefined)) return "";
  return `--guides ${folderWord(resolve(root), process.cwd())}`;
}

function above(folder: string): string {
  const file = join(folder, "package.json");
  if (existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { name?: string }).name === packageName)
    return folder;
  // Nothing above: then it is the working directory, as for a test in a browser's tools.
  return dirname(folder) === folder ? process.cwd() : above(dirname(folder));
}
