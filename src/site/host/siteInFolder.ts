import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ServedSite } from "./siteHost.ts";

/** A site as a build wrote it. */
export function siteInFolder(folder: string): ServedSite {
  return {
    async read(path) {
      try {
        return await readFile(join(folder, path));
      } catch {
        return undefined;
      }
    },
  };
}
