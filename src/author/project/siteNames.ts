import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isInstalled, ownFolder } from "./guidesFolder.ts";

/**
 * What a build writes at the top of a site, besides guides and locales: whatever writes takes the name from
 * here.
 */
export const siteNames = {
  assets: "assets",
  embed: "embed",
  agent: "agent",
  demo: "demo",
  home: "index.html",
  missing: "404.html",
  loader: "embed.js",
  types: "embed.d.ts",
  headers: "_headers",
  licenses: "licenses.txt",
} as const;

/** Below `siteNames.agent`, beside guides and locales: what only agents load. */
export const agentNames = { assets: "assets", versions: "versions" } as const;

/**
 * Names that no guide can have. They come without their endings: many hosts show `x.html` at `/x`, where the
 * guide `x` would stand.
 */
export function takenNames(): ReadonlySet<string> {
  const names = [...Object.values(siteNames), ...Object.values(agentNames), ...ownFiles()];
  return new Set(names.map((name) => name.replace(/\..*$/, "")));
}

/** What a build copies as it is. */
function ownFiles(): readonly string[] {
  return readdirSync(join(ownFolder, isInstalled ? "built/client/site" : "public"));
}
