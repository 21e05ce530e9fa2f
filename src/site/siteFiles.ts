import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hash } from "../author/hash.ts";

/** Where a site goes: a folder, or the memory of a dev server, which makes things when they are asked for. */
export interface SiteFiles {
  /** Puts a text at its path below the base. */
  readonly put: (path: string, make: () => string | Promise<string>) => Promise<void>;
  /** Puts JSON below a folder. Gives its path: its content decides the name. */
  readonly json: (folder: string, name: string, make: () => unknown) => Promise<string>;
}

/** Writes a site to a folder. */
export function siteFolder(out: string): SiteFiles {
  const write = async (path: string, text: string) => {
    const file = join(out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  return {
    put: async (path, make) => write(path, await make()),
    async json(folder, name, make) {
      const text = JSON.stringify(make());
      const path = `${folder}/${name}-${hash(text)}.json`;
      await write(path, text);
      return path;
    },
  };
}
