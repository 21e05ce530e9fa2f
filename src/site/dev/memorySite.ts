import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Client, filesFolder } from "../client/client.ts";
import type { ServedSite } from "../host/siteHost.ts";
import type { SiteFiles } from "../siteFiles.ts";

/** A site that is in no folder: each page is made when it is asked for, and kept. */
export function memorySite(client: Client): SiteFiles & ServedSite {
  const makers = new Map<string, () => string | Promise<string>>();
  const made = new Map<string, string | Promise<string>>();
  const shared = new Set(client.files);
  return {
    async put(path, make) {
      makers.set(path, make);
    },
    // What it holds is not known before it is asked for, so no hash is in its name.
    async json(folder, name, make) {
      const path = `${folder}/${name}.json`;
      makers.set(path, () => JSON.stringify(make()));
      made.delete(path);
      return path;
    },
    async read(path) {
      const kept = made.get(path);
      if (kept !== undefined) return kept;
      const make = makers.get(path);
      if (!make) return shared.has(path) ? readFile(join(client.folder, filesFolder, path)) : undefined;
      const text = make();
      made.set(path, text);
      return text;
    },
  };
}
