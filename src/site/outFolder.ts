import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { copyFile, mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { ownFolder } from "../author/project/guidesFolder.ts";
import { isBelow } from "../author/paths/isBelow.ts";
import { slashed } from "../author/paths/slashed.ts";
import { siteNames } from "../author/project/siteNames.ts";

/** What a build leaves beside its files: by it the next one knows which of them are its own. */
const marker = ".cairn-build";

/**
 * Why a build may not write to a folder, as a sentence; nothing if it may. A folder that is not empty must
 * hold the mark of a build: whoever names the wrong one loses nothing.
 * @param guides the guides folder of this build
 */
export function whyNotOut(out: string, guides: string): string | undefined {
  const stats = lstatSync(out, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return `${out} is a link. Name the folder that it leads to.`;
  if (stats && !stats.isDirectory()) return `${out} is a file. Name a folder.`;
  const real = realOf(out);
  for (const [name, folder] of [
    ["your home folder", homedir()],
    ["Cairn's own folder", ownFolder],
    ["the guides folder", guides],
  ] as const) {
    if (isBelow(realOf(folder), real))
      return `${out} is ${name}, or above it. Name a folder for the site alone.`;
  }
  for (const folder of ["flows", "content"].map((one) => realOf(join(guides, one))))
    if (isBelow(real, folder)) return `${out} is inside the guides. Name a folder for the site alone.`;
  if (stats && readdirSync(out).length > 0 && !existsSync(join(out, marker)) && !isOlderBuild(out))
    return `${out} is not empty, and no build made what is in it. Name another folder, or empty it yourself.`;
  return undefined;
}

/**
 * A folder to build in. Until all of the site is there, nothing of the old one is touched; and it is not
 * inside the one to publish, where a server could show what is still behind no login. Whoever asks for it
 * removes it.
 */
export function stage(): string {
  return mkdtempSync(join(tmpdir(), "cairn-build-"));
}

/**
 * Moves a finished site to its folder, scripts before the pages that name them, then deletes what an earlier
 * build left there. Nothing that no build made is deleted; gives the paths of such files.
 * @throws a sentence, when one of them stands where a page should; then nothing was moved
 */
export async function publish(staged: string, out: string): Promise<readonly string[]> {
  await mkdir(out, { recursive: true });
  const isPage = (path: string) => /\.html$|^_|^embed\.js$/.test(path);
  const files = [...filesIn(staged)].sort((a, b) => Number(isPage(a)) - Number(isPage(b)));
  const made = readMark(out);
  const before = filesIn(out).filter((path) => path !== marker);
  const isOurs = (path: string) =>
    made ? made.has(markOf(path)) || made.has(markOf(path.replace(/\.(gz|br)$/, ""))) : isOlder(path);
  const foreign = before.filter((path) => !isOurs(path));
  const inTheWay = foreign.find((path) => files.some((file) => file === path || isBelow(file, path)));
  if (inTheWay !== undefined)
    throw new Error(
      `${join(out, inTheWay)} is not made by a build, and stands in the way. Move it elsewhere.`,
    );
  // The mark holds old and new files: whenever this is interrupted, the next build knows them all.
  await mark(out, [...files, ...before.filter(isOurs)]);
  for (const path of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await move(join(staged, path), join(out, path));
  }
  const now = new Set(files);
  for (const path of before) if (isOurs(path) && !now.has(path)) await remove(out, path);
  await mark(out, files);
  return foreign;
}

/** Moves a file at once, so that nobody is served half of it; from another disk by way of a copy. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await copyFile(from, `${to}.new`);
    await rename(`${to}.new`, to);
  }
}

/** A file, and the folders that are empty without it. */
async function remove(out: string, path: string): Promise<void> {
  await rm(join(out, path));
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    if (readdirSync(join(out, folder)).length > 0) return;
    await rmdir(join(out, folder));
  }
}

/** Hashes of paths: the mark may be published with the site, and nothing public names what is for agents. */
async function mark(out: string, files: readonly string[]): Promise<void> {
  const text = `A build of Cairn made the files of these hashes; the next one deletes them.\n${[...new Set(files.map(markOf))].sort().join("\n")}\n`;
  await writeFile(join(out, marker), text);
}

function readMark(out: string): ReadonlySet<string> | undefined {
  if (!existsSync(join(out, marker))) return undefined;
  return new Set(readFileSync(join(out, marker), "utf8").split("\n").slice(1).filter(Boolean));
}

function markOf(path: string): string {
  return createHash("sha256").update(slashed(path)).digest("hex").slice(0, 16);
}

/** All files, relative, never through links: what those lead to is nobody's to delete. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Whether a folder holds a build from before builds left a mark. */
function isOlderBuild(out: string): boolean {
  const names: readonly string[] = [siteNames.headers, siteNames.missing, siteNames.loader, siteNames.assets];
  return names.every((name) => existsSync(join(out, name)));
}

/** Whether such a build wrote this file, by its name alone. Anything else stays. */
function isOlder(path: string): boolean {
  return /^(assets\/.*-[\w-]{8,}\.(js|css|json)|versions\/.*\.json|demo\/demo\.(css|js)|(.*\/)?index\.html|404\.html|embed\.(js|d\.ts)|_headers|favicon\.svg)$/.test(
    slashed(path),
  );
}

/** The real path, as far as it exists. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? path : join(realOf(dirname(path)), path.slice(dirname(path).length));
  }
}
