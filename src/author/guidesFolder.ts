import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Cairn's own folder: the repository, whatever the working directory is. */
export const ownFolder = (() => {
  const here = dirname(fileURLToPath(import.meta.url));
  const repository = resolve(here, "../..");
  // Bundled into a config file, this module stands elsewhere.
  return existsSync(join(repository, "flows")) ? repository : process.cwd();
})();

/** The folder that holds `flows/` and `content/`: the one given, else `CAIRN_GUIDES`, else Cairn's own. */
export function guidesFolder(given: string | undefined): string {
  return resolve(given ?? process.env.CAIRN_GUIDES ?? ownFolder);
}

/** What a command needs to be about this guides folder: nothing where it is about that anyway. */
export function guidesOption(root: string): string {
  if (resolve(root) === guidesFolder(undefined)) return "";
  const near = relative(process.cwd(), root);
  const folder = near.startsWith("..") || near === "" ? resolve(root) : near;
  return `--guides ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`;
}
