import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { PhraseIndex } from "../../understand/phraseIndex.ts";
import { hash } from "../hash.ts";
import type { ProjectGuide } from "../project/project.ts";
import { buildGuideIndex, canBeTyped, factsOf, lastOf } from "./buildIndex.ts";

/**
 * Makes phrase indexes, and keeps each by what it is made of: training takes seconds, and few builds change a phrase.
 * @param root the guides folder
 * @param sources a hash of the code that trains
 * @param tell hears when something takes long
 */
export function cachedIndex(
  root: string,
  sources: string,
  tell: (step: string) => void = () => {},
): (guide: ProjectGuide, locale: string) => PhraseIndex | undefined {
  const folder = cacheFolder(root);
  return (guide, locale) => {
    if (!canBeTyped(guide, locale)) return undefined;
    const says = guide.typedWords[locale];
    const parts = { last: lastOf(guide), facts: factsOf(guide, locale) };
    const made = { sources, bank: guide.phrases[locale], says, ...parts };
    const file = folder && join(folder, `${guide.id}.${locale}-${hash(made)}.json`);
    const kept = file && read(file);
    if (kept) return kept;
    tell(`Learning the phrases of ${guide.id} in ${locale}`);
    const index = buildGuideIndex(guide, locale);
    if (file && index) keep(file, index);
    return index;
  };
}

/**
 * Where it is kept: where tools keep such things, in the nearest `node_modules` above the guides; else in a temporary
 * folder of this user. `undefined` if that belongs to somebody else.
 */
export function cacheFolder(root: string): string | undefined {
  for (let above = resolve(root); ; above = dirname(above)) {
    const modules = join(above, "node_modules");
    if (existsSync(modules)) return join(modules, ".cache/cairn");
    if (dirname(above) === above) break;
  }
  const user = process.getuid?.();
  const folder = join(tmpdir(), `cairn-${user ?? "cache"}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid } = lstatSync(folder);
    return user === undefined || uid === user ? folder : undefined;
  } catch {
    return undefined;
  }
}

function read(file: string): PhraseIndex | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as PhraseIndex;
  } catch {
    // None, or one that was cut off: it is made anew.
    return undefined;
  }
}

/** Moves it into place at once. A folder that can't be written to costs seconds, and fails nothing. */
function keep(file: string, index: PhraseIndex): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(index));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // It is made anew the next time.
  }
}
