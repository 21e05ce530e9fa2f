import { hasConflictMarks } from "../lock/mergeLock.ts";
import type { Tell } from "../problems/problem.ts";
import { readText } from "../reading/readText.ts";
import type { Sources } from "../project/readSources.ts";
import { notesFile, noteText } from "./confirmTranslation.ts";
import { partsOf } from "./partsOf.ts";

/** The notes of both branches, by part: the two hashes as they stand. */
type Notes = ReadonlyMap<string, readonly string[]>;

/** A note, as `npm run translated` writes it: what is translated, which may be `seen/answer:cold`, and the two hashes. */
const note = /^"?([^"\n#]+?)"?: ([0-9a-f]{8} [0-9a-f]{8})$/;

/** All notes of a file, line by line, with or without git's marks between them. */
function notesIn(text: string): Notes {
  const notes = new Map<string, string[]>();
  for (const [, part = "", hashes = ""] of text.matchAll(new RegExp(note, "gm"))) {
    const own = notes.get(part) ?? [];
    if (!own.includes(hashes)) own.push(hashes);
    notes.set(part, own);
  }
  return notes;
}

/** Whether two branches noted translations, and git or somebody left both. Told then, with what mends it. */
export function toldOfBoth(file: string, text: string, guide: string, locale: string, tell: Tell): boolean {
  const lines = text.split("\n");
  const run = `Keep both, and run: npm run translated -- ${locale} ${guide} --merge`;
  const mark = lines.findIndex((one) => hasConflictMarks(one));
  if (mark >= 0) {
    tell({ file, line: mark + 1 }, "<<<<<<<", "two branches wrote here, and git left both", run);
    return true;
  }
  const seen = new Map<string, number>();
  for (const [n, line] of lines.entries()) {
    const part = note.exec(line)?.[1];
    if (part === undefined) continue;
    const first = seen.get(part);
    if (first !== undefined) {
      tell(
        { file, line: n + 1 },
        part,
        `noted twice, in line ${first + 1} and here: two branches wrote it`,
        run,
      );
      return true;
    }
    seen.set(part, n);
  }
  return false;
}

/**
 * Mends the notes of a translation that two branches wrote on: of each part the note stays that fits the translation as
 * it is. Nothing is noted that neither branch said. A sentence where that can't be done.
 */
export function mergeTranslated(
  { root, sourceLocale, guides }: Sources,
  locale: string,
  guide: string,
): string | undefined {
  const files = guides.find(({ id }) => id === guide);
  const [from, to] = [files?.words[sourceLocale], files?.words[locale]];
  const file = notesFile(locale, guide);
  const text = readText(root, file, () => undefined);
  if (!from || !to || text === undefined) return `There is no ${file} of a guide that can be read.`;
  const [source, own] = [partsOf(from), partsOf(to)];
  const kept = [...notesIn(text)].map(([part, notes]): [string, string] => {
    const fits = notes.find((one) => one === `${source[part]?.hash} ${own[part]?.hash}`);
    // Where none says it was made from the present wording, it is stale: of the translation that stands there.
    const same = notes.find((one) => one.endsWith(` ${own[part]?.hash}`));
    return [part, fits ?? same ?? notes[0] ?? ""];
  });
  return noteText(root, file, kept);
}
