import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { siteNames } from "../../author/project/siteNames.ts";
import { type Client, filesFolder } from "./client.ts";

/** Copies the files that a site gets as they are. Without the agent: nothing made for agents is there. */
export async function copyClient({ folder, files }: Client, out: string, withAgent: boolean): Promise<void> {
  for (const path of files) {
    if (!withAgent && path.startsWith(`${siteNames.agent}/`)) continue;
    await mkdir(dirname(join(out, path)), { recursive: true });
    await copyFile(join(folder, filesFolder, path), join(out, path));
  }
}
