import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import { buildClient } from "./buildClient.ts";
import { clientSources } from "./clientSources.ts";

/** Another checkout's build may still be read by somebody for so long, in ms. */
const OLD_MS = 60 * 60 * 1000;

/** The folder of a client built of the sources as they are now. It is built only when one of them changed. */
export async function cachedClient(tell: (step: string) => void): Promise<string> {
  const cache = join(ownFolder, ".cache/client");
  const sources = clientSources();
  const folder = join(cache, sources);
  if (existsSync(folder)) return folder;
  tell("Building scripts and styles, as their sources changed");
  mkdirSync(cache, { recursive: true });
  // Two builds may begin at once: each has a folder of its own, and the first that is done counts.
  const making = join(cache, `${sources}-${process.pid}`);
  try {
    await buildClient(making, sources);
    if (!existsSync(folder)) renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  for (const name of readdirSync(cache)) {
    const other = join(cache, name);
    if (name !== sources && Date.now() - statSync(other).mtimeMs > OLD_MS)
      rmSync(other, { recursive: true, force: true });
  }
  return folder;
}
