import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "../../author/project.ts";
import { hash } from "../../author/hash.ts";
import { siteNames } from "../../author/siteNames.ts";
import { bundle } from "./bundle.ts";
import { readableColour } from "./readableColour.ts";

/** What a page that embeds loads: paths below the base. */
export interface EmbedFiles {
  readonly loader: string;
  /** Loaded on intent, from another origin: their header must allow that. A pattern of `_headers`. */
  readonly modules: string;
}

/** Builds the loader, the files it loads on intent and after that, and the declaration file. */
export async function writeEmbed(root: string, project: Project, out: string): Promise<EmbedFiles> {
  const folder = join(root, "src/embed");
  const words = (key: string, locale: string) => {
    const found =
      project.interfaceWords[locale]?.[key] ?? project.interfaceWords[project.sourceLocale]?.[key];
    // A guides folder without words of its own for the widget still gets one that works.
    return found ?? "?";
  };
  const byLocale = <T>(make: (locale: string) => T) =>
    Object.fromEntries(project.locales.map((one) => [one, make(one)]));
  const shell = byLocale((locale) =>
    Object.fromEntries(
      ["title", "close", "loading", "failed", "page"].map((key) => [key, words(`widget.${key}`, locale)]),
    ),
  );
  /** How the names of both files that are loaded later begin. */
  const files = `${siteNames.assets}/embed-`;
  const moreCode = await bundleFile(join(folder, "open/more.ts"), "es", {
    __CAIRN_HELD__: JSON.stringify(byLocale((locale) => words("widget.held", locale))),
  });
  const more = hash(moreCode);
  const openCode = await bundleFile(join(folder, "open/open.ts"), "es", {
    __CAIRN_WORDS__: JSON.stringify(shell),
    __CAIRN_MORE__: JSON.stringify(`embed-more-${more}.js`),
  });
  const open = hash(openCode);
  const { colour } = project.service;
  const loaderCode = await bundleFile(join(folder, "loader.ts"), "iife", {
    __CAIRN_FILES__: JSON.stringify(files),
    __CAIRN__: JSON.stringify({
      open,
      more,
      launcher: byLocale((locale) => words("widget.launcher", locale)),
      // White on the light one, near black on the dark one.
      accent: [
        readableColour(colour, "#000000", "#ffffff", 4.6),
        readableColour(colour, "#ffffff", "#14201d", 7),
      ],
    }),
  });
  const write = (name: string, code: string) => writeFile(join(out, name), code);
  await mkdir(join(out, siteNames.assets), { recursive: true });
  await write(`${files}open-${open}.js`, openCode);
  await write(`${files}more-${more}.js`, moreCode);
  // An arrow is shorter, and this file is counted in bytes.
  await write(siteNames.loader, loaderCode.replace(/^\(function\(\)/, "(()=>"));
  await write(siteNames.types, await readFile(join(folder, "cairn.d.ts"), "utf8"));
  return { loader: siteNames.loader, modules: `${files}*` };
}

async function bundleFile(
  entry: string,
  format: "es" | "iife",
  define: Readonly<Record<string, string>>,
): Promise<string> {
  // Old enough that browsers without constructed style sheets read it, and get their plain link.
  return `${await bundle(entry, { format, target: "es2020", name: "cairnLoader", define })}\n`;
}
