import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build as viteBuild } from "vite";
import { formatProblem } from "../build/formatProblem.ts";
import { isOrigin } from "../build/service/isOrigin.ts";
import { withPseudoLocale } from "../build/pseudo/withPseudoLocale.ts";
import { readProject } from "../build/readProject.ts";
import { bundleInline } from "../build/site/bundleInline.ts";
import type { SurfaceFiles } from "../build/site/siteHtml.ts";
import { surfaceFiles } from "../build/site/surfaceFiles.ts";
import type { Surface } from "../core/pageData.ts";
import { writeEmbed } from "../build/site/writeEmbed.ts";
import { readTemplate, writeSite } from "../build/site/writeSite.ts";
import { readArguments } from "./readArguments.ts";

process.env["NODE_ENV"] = "production";
const root = new URL("../..", import.meta.url).pathname;
const membersSurfaces: readonly Surface[] = ["page", "widget"];
const allSurfaces: readonly Surface[] = [...membersSurfaces, "agent"];
const {
  root: folder,
  one,
  many,
  flags,
} = readArguments({
  usage:
    "npm run build -- [--guides <folder>] [--out <folder>] [--base <path>] [--host <origin>…] [--without-agent]",
  least: 0,
  most: 0,
  one: ["base", "out"],
  // Origins that may embed this build, besides content/hosts.yaml: to try it on a page that is not public yet.
  many: ["host"],
  // Without the agent: for a deployment that only members can reach, nothing made for agents is in it.
  // Pseudo, for tests: one more locale, longer and from right to left, made from the English words.
  flags: ["without-agent", "pseudo"],
});
const base = `/${one["base"] ?? ""}/`.replaceAll(/\/+/g, "/");
const out = resolve(root, one["out"] ?? "dist");
const hosts = many["host"] ?? [];

const refused = hosts.find((host) => !isOrigin(host));
if (refused !== undefined) {
  console.error(`--host ${refused}: must be an origin. Write "https://help.example.com", without a path.`);
  process.exit(2);
}
const read = await readProject(folder);
const guides = { ...read, hosts: [...new Set([...read.hosts, ...hosts])] };
const isPseudo = flags["pseudo"] || process.env["CAIRN_PSEUDO"] === "1";
const project = isPseudo ? withPseudoLocale(guides) : guides;
for (const problem of project.problems) console.error(formatProblem(problem));
if (project.problems.some(({ level }) => level !== "warning")) process.exit(1);

// Imported late: React reads NODE_ENV when it is loaded.
const { render } = await import("../prerender.tsx");
const surfaces: Partial<Record<Surface, SurfaceFiles>> = {};
for (const surface of flags["without-agent"] ? membersSurfaces : allSurfaces) {
  // Each by itself: chunks shared with surfaces that a reader never sees cost 3 % more bytes and 3 requests.
  const input = {
    react: join(root, "src/surfaces/react.ts"),
    [surface]: join(root, `src/surfaces/${surface}/main.tsx`),
  };
  const emptyOutDir = surface === allSurfaces[0];
  await viteBuild({
    root,
    base,
    logLevel: "warn",
    build: { outDir: out, emptyOutDir, rolldownOptions: { input } },
  });
  const files = await surfaceFiles(out, base, `src/surfaces/${surface}/main.tsx`);
  surfaces[surface] = { ...files, css: files.css + render.brand(project.service.colour) };
}
const pages = await writeSite({
  project,
  template: await readTemplate(root),
  out,
  base,
  surfaces,
  embed: await writeEmbed(root, project, out),
  // A browser that is too old for the app can read it, and say so.
  early: await bundleInline(join(root, "src/surfaces/early.ts"), "es2017"),
  render,
});
await rm(join(out, ".vite"), { recursive: true });
console.log(`Built ${pages.length} pages: ${pages.join(" ")}`);
