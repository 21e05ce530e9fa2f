import { join } from "node:path";
import { build } from "vite";
import { quiet } from "./bundle.ts";
import type { Surface } from "../../core/guide/pageData.ts";
import { isForeign, licenseBanner } from "./licenses.ts";
import type { ClientSurface } from "../client/client.ts";
import { agentNames, siteNames } from "../../author/project/siteNames.ts";
import { surfaceFiles } from "./surfaceFiles.ts";

export interface BuiltSurface {
  readonly files: ClientSurface;
  /** Every module in its scripts. */
  readonly modules: readonly string[];
}

/**
 * Builds the scripts and styles of one surface, each surface by itself: chunks shared with surfaces that a
 * reader never sees cost 3 % more bytes and 3 requests, and what only agents load stands where a login can be
 * put in front of it.
 * @param out the folder that all of them are built in
 */
export async function buildSurface(root: string, out: string, surface: Surface): Promise<BuiltSurface> {
  const entry = `src/surfaces/${surface}/main.tsx`;
  const input = { react: join(root, "src/runtime/react.ts"), [surface]: join(root, entry) };
  const folder = surface === "agent" ? `${siteNames.agent}/${agentNames.assets}` : siteNames.assets;
  // Where the site will stand is not known here: nothing in a script names its base.
  const banner = licenseBanner("../".repeat(folder.split("/").length), siteNames.licenses);
  const result = await build({
    root,
    logLevel: "warn",
    build: {
      outDir: out,
      emptyOutDir: false,
      assetsDir: folder,
      rolldownOptions: {
        input,
        checks: quiet,
        // The banner is added after all else, because a minifier leaves out what it takes for a remark.
        output: { postBanner: ({ moduleIds }) => (moduleIds.some(isForeign) ? banner : "") },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  return {
    files: await surfaceFiles(out, entry),
    modules: outputs.flatMap((one) => (one.type === "chunk" ? one.moduleIds : [])),
  };
}
