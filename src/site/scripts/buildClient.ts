import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { buildCrisis } from "../../author/understand/crisis/buildCrisis.ts";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import { slashed } from "../../author/paths/slashed.ts";
import { siteNames } from "../../author/project/siteNames.ts";
import { type ClientParts, filesFolder, partsFile } from "../client/client.ts";
import { crisisFile } from "../../author/understand/crisis/crisisData.ts";
import { buildSurface } from "./buildSurface.ts";
import { bundle } from "./bundle.ts";
import { unhashed } from "./clientSources.ts";
import { licenseTexts } from "./licenses.ts";

/** Old enough that browsers without constructed style sheets read it, and get their plain link. */
const embedTarget = "es2020";

/**
 * Builds all that is the same for every guides folder: scripts and styles of each surface, the widget's files, the
 * inline script, the crisis data, licences.
 * @param out a folder that is not there yet
 */
export async function buildClient(out: string, sources: string): Promise<void> {
  const { NODE_ENV } = process.env;
  // Vite builds React for members, whatever it is called from.
  process.env["NODE_ENV"] = "production";
  const site = join(out, filesFolder);
  mkdirSync(site, { recursive: true });
  const source = (path: string) => join(ownFolder, "src", path);
  const page = await buildSurface(ownFolder, site, "page");
  const widget = await buildSurface(ownFolder, site, "widget");
  const agent = await buildSurface(ownFolder, site, "agent");
  const modules = [page, widget, agent].flatMap((surface) => surface.modules);
  const stray = unhashed(modules);
  if (stray.length > 0)
    throw new Error(`Not among the folders of src/site/scripts/clientSources.ts: ${stray.join(", ")}`);
  // Vite wrote its manifest there for us; it is no part of a site.
  rmSync(join(site, ".vite"), { recursive: true });
  writeFileSync(join(site, siteNames.licenses), licenseTexts(modules));
  writeFileSync(join(site, siteNames.types), readFileSync(source("embed/cairn.d.ts")));
  const embedded = async (path: string, format: "es" | "iife") =>
    `${await bundle(source(path), {
      format,
      target: embedTarget,
      name: "cairnLoader",
      define: { __CAIRN_FILES__: JSON.stringify(`${siteNames.assets}/embed-`) },
    })}\n`;
  const parts: ClientParts = {
    sources,
    template: readFileSync(join(ownFolder, "index.html"), "utf8"),
    surfaces: { page: page.files, widget: widget.files, agent: agent.files },
    // A browser that is too old for the app can read it, and say so.
    early: await bundle(source("runtime/early/early.ts"), { target: "es2017" }),
    embed: {
      // An arrow is shorter, and this file is counted in bytes.
      loader: (await embedded("embed/loader.ts", "iife")).replace(/^\(function\(\)/, "(()=>"),
      open: await embedded("embed/open/open.ts", "es"),
      more: await embedded("embed/open/more.ts", "es"),
    },
    dev: await bundle(source("surfaces/dev/dev.ts")),
    files: readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => slashed(relative(site, join(entry.parentPath, entry.name))))
      .sort(),
  };
  writeFileSync(join(out, crisisFile), JSON.stringify(buildCrisis()));
  writeFileSync(join(out, partsFile), JSON.stringify(parts));
  if (NODE_ENV === undefined) delete process.env["NODE_ENV"];
  else process.env["NODE_ENV"] = NODE_ENV;
}
