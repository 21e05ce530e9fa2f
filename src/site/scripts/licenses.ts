import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { slashed } from "../../author/paths/slashed.ts";
import { ownFolder } from "../../author/project/guidesFolder.ts";

/** What stands at the top of a script that holds somebody else's code. */
export const licenseBanner = (base: string, file: string): string => `/*! Licenses: ${base}${file} */`;

/** Whether a module is somebody else's: of a package, or put in by the tools that bundle. */
export function isForeign(module: string): boolean {
  return module.includes("/node_modules/") || /^\0(vite|rolldown)\b/.test(module);
}

/**
 * The notices of everything that a build publishes: Cairn's own, and of each package of which a module was
 * bundled.
 * @param modules the ids of all modules in all scripts
 * @throws when a package has no licence text of its own: then it must not be published
 */
export function licenseTexts(modules: Iterable<string>): string {
  const folders = new Map<string, string>();
  const own = { name: "cairn", text: readFileSync(join(ownFolder, "LICENSE"), "utf8") };
  for (const module of modules) if (isForeign(module)) folders.set(folderOf(module), module);
  // Tailwind's theme is in the styles, which no module of a script names.
  folders.set(join(ownFolder, "node_modules/tailwindcss"), "styles");
  const texts = [...folders.keys()]
    .map((folder) => noticeOf(folder))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const intro = "What this site is made of, and under which terms.";
  return `${[intro, ...[own, ...texts].map(({ name, text }) => `${name}\n\n${text.trim()}`)].join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}

/** The package that a module is part of. */
function folderOf(module: string): string {
  const [, tool] = /^\0(vite|rolldown)\b/.exec(module) ?? [];
  if (tool) return join(ownFolder, "node_modules", tool);
  for (
    // Bundlers write slashes on every system.
    let folder = dirname(module.replace(/^\0|\?.*$/g, ""));
    slashed(folder).includes("/node_modules/");
    folder = dirname(folder)
  ) {
    const file = join(folder, "package.json");
    if (existsSync(file) && "name" in (JSON.parse(readFileSync(file, "utf8")) as object)) return folder;
  }
  throw new Error(`No package was found for ${module}.`);
}

function noticeOf(folder: string): { name: string; text: string } {
  const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<
    string,
    string
  >;
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)([.-]|$)/i.test(one));
  if (!file) throw new Error(`${name} has no licence text: what is bundled of it can't be published.`);
  // Vite's own file also has the notices of what Vite itself is made of, none of which gets into a page.
  const [text = ""] = readFileSync(join(folder, file), "utf8").split(/^# Licenses of bundled dependencies/m);
  return { name: `${name} ${version}`, text };
}
