import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { formatProblems } from "../author/formatProblem.ts";
import { hostProblem } from "../author/service/hostProblem.ts";
import { withPseudoLocale } from "../author/testing/pseudo/withPseudoLocale.ts";
import { beforePublish } from "../site/headers/beforePublish.ts";
import { withoutDrafts } from "../site/pages/projectPages.ts";
import { readProject } from "../author/readProject.ts";
import { bundle } from "../site/scripts/bundle.ts";
import { buildSurface } from "../site/scripts/buildSurface.ts";
import { licenseTexts } from "../site/scripts/licenses.ts";
import { publish, stage, whyNotOut } from "../site/outFolder.ts";
import type { SurfaceFiles } from "../site/pages/siteHtml.ts";
import { siteNames } from "../author/siteNames.ts";
import type { Surface } from "../core/guide/pageData.ts";
import { writeEmbed } from "../site/scripts/writeEmbed.ts";
import { readTemplate, writeSite } from "../site/writeSite.ts";
import { readBase } from "./readBase.ts";
import { leftOut } from "./leftOut.ts";
import { readArguments } from "./readArguments.ts";
import { complain, print } from "./print.ts";
import { ownFolder } from "../author/guidesFolder.ts";

process.env["NODE_ENV"] = "production";
const membersSurfaces: readonly Surface[] = ["page", "widget"];
const allSurfaces: readonly Surface[] = [...membersSurfaces, "agent"];
const {
  root: folder,
  one,
  many,
  flags,
} = readArguments({
  usage:
    "npm run build -- [--guides <folder>] [--out <folder>] [--base <path>] [--host <origin>…] [--without-agent] [--draft]",
  least: 0,
  most: 0,
  one: ["base", "out"],
  // Origins that may embed this build, besides content/hosts.yaml: to try it on a page that is not public
  // yet.
  many: ["host"],
  // Without the agent: for a deployment that only members can reach, nothing made for agents is in it.
  // Pseudo, for tests: one more locale, longer and from right to left, made from the words of the source locale.
  // Draft: one folder to hand to a reviewer, with the guides that were never published.
  flags: ["without-agent", "pseudo", "draft"],
});
const base = readBase(one["base"]);
const out = resolve(ownFolder, one["out"] ?? "dist");
const hosts = many["host"] ?? [];

for (const host of hosts) {
  const problem = hostProblem(host);
  if (!problem) continue;
  complain(`--host ${host}: ${problem.what}. ${problem.instead}`);
  if (problem.level === "error") process.exit(2);
}
const whyNot = whyNotOut(out, folder);
if (whyNot !== undefined) {
  complain(`--out: ${whyNot}`);
  process.exit(2);
}
const read = await readProject(folder);
const guides = { ...read, hosts: [...new Set([...read.hosts, ...hosts])] };
const isPseudo = flags["pseudo"] || process.env["CAIRN_PSEUDO"] === "1";
const project = isPseudo ? withPseudoLocale(guides) : guides;
for (const line of formatProblems(project.problems, folder)) complain(line);
if (project.problems.some(({ level }) => level !== "warning")) process.exit(1);
const drafts = Object.values(project.guides).flatMap(({ id, data }) => (data.draft ? [id] : []));
const isDraft = flags["draft"] === true;
if (!isDraft) for (const id of drafts) complain(leftOut(id, folder));
if (Object.keys(project.guides).length === (isDraft ? 0 : drafts.length)) {
  complain(`Nothing to build: ${folder} has no guide${drafts.length > 0 ? " that was ever locked" : ""}.`);
  process.exit(1);
}

// This import comes late, because React reads NODE_ENV when it is loaded.
const { render } = await import("../site/pages/prerender.tsx");
const staged = stage();
process.on("exit", () => rmSync(staged, { recursive: true, force: true }));
const surfaces: Partial<Record<Surface, SurfaceFiles>> = {};
const modules: string[] = [];
for (const surface of flags["without-agent"] ? membersSurfaces : allSurfaces) {
  const client = await buildSurface(ownFolder, staged, base, surface);
  surfaces[surface] = { ...client.files, css: client.files.css + render.brand(project.service.colour) };
  modules.push(...client.modules);
}
const built = isDraft ? project : withoutDrafts(project);
const pages = await writeSite({
  project: built,
  draft: isDraft,
  template: await readTemplate(ownFolder),
  out: staged,
  base,
  surfaces,
  embed: await writeEmbed(ownFolder, project, staged),
  // A browser that is too old for the app can read it, and say so.
  early: await bundle(join(ownFolder, "src/surfaces/early.ts"), { target: "es2017" }),
  render,
});
writeFileSync(join(staged, siteNames.licenses), licenseTexts(modules));
// Vite wrote its manifest there for us; it is no part of the site.
rmSync(join(staged, ".vite"), { recursive: true });
try {
  const stayed = await publish(staged, out);
  if (stayed.length > 0) complain(`No build made these, so they stay in ${out}: ${stayed.join(" ")}`);
  print(`Built ${pages.length} pages: ${pages.join(" ")}`);
  for (const line of beforePublish(built, project, surfaces.agent !== undefined)) print(line);
} catch (error) {
  complain((error as Error).message);
  process.exit(1);
}
