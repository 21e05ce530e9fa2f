import { join } from "node:path";
import { build } from "vite";
import { quiet } from "./bundle.ts";
import type { Surface } from "../../core/guide/pageData.ts";
import { isForeign, licenseBanner } from "./licenses.ts";
import type { SurfaceFiles } from "../pages/siteHtml.ts";
import { agentNames, siteNames } from "../../author/siteNames.ts";
import { surfaceFiles } from "./surfaceFiles.ts";

export interface BuiltSurface {
  readonly files: SurfaceFiles;
  /** Every module in its scripts. */
  readonly modules: readonly string[];
}

/**
 * Builds the scripts and styles of one surface, each surface by itself: chunks shared with surfaces that a
 * reader never sees cost 3 % more bytes and 3 requests, and what only agents load stands where a login can be
 * put in front of it.
 * @param out the folder that the site is built in
 */
export async function buildSurface(
  root: string,
  out: string,
  base: string,
  surface: Surface,
): Promise<BuiltSurface> {
  const entry = `src/surfaces/${surface}/main.tsx`;
  const input = { react: join(root, "src/surfaces/react.ts"), [surface]: join(root, entry) };
  const banner = licenseBanner(base, siteNames.licenses);
  const result = await build({
    root,
    base,
    logLevel: "warn",
    build: {
      outDir: out,
      emptyOutDir: false,
      assetsDir: surface === "agent" ? `${siteNames.agent}/${agentNames.assets}` : siteNames.assets,
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
    files: await surfaceFiles(out, base, entry),
    modules: outputs.flatMap((one) => (one.type === "chunk" ? one.moduleIds : [])),
  };
}
