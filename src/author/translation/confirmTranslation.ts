import { writeText } from "../reading/writeText.ts";
import type { Sources } from "../project/readSources.ts";
import { partsOf } from "./partsOf.ts";

const header =
  "# Hash of the source wording each part was translated from, and of the translation. Written by the command translated; never edited.\n";

/** What was written to `content/<locale>/<guide>/.source.yaml`. */
export interface Confirmed {
  /** Parts noted as made from the source's present wording. */
  readonly confirmed: readonly string[];
  /** Parts whose source changed and whose translation did not: still stale. */
  readonly stale: readonly string[];
  /** Why nothing was written, as a sentence. */
  readonly failed?: string;
}

/**
 * Notes which source wording a translation was made from, for each part that is new or was changed since. A
 * part whose source changed stays stale until it is translated again, or named in `asIs` (`state/part`, or
 * `all`). `undefined` if there is no such guide or locale. Errors in the words are `check`'s to tell.
 */
export function confirmTranslation(
  { root, sourceLocale, guides }: Sources,
  locale: string,
  guide: string,
  asIs: readonly string[] = [],
): Confirmed | undefined {
  const files = guides.find(({ id }) => id === guide);
  const from = files?.words[sourceLocale];
  const to = files?.words[locale];
  const before = files?.translated[locale];
  if (!from || !to || !before) return undefined;
  const source = partsOf(from);
  const own = partsOf(to);

  const confirmed: string[] = [];
  const stale: string[] = [];
  const notes: [string, string][] = [];
  for (const [id, { hash }] of Object.entries(source)) {
    const translation = own[id]?.hash;
    if (translation === undefined) continue;
    const noted = before.hashes[id];
    const unchanged = noted && noted.source !== hash && noted.own === translation;
    const keep = unchanged && !asIs.includes(id) && !asIs.includes("all");
    if (keep) stale.push(id);
    else if (noted?.source !== hash) confirmed.push(id);
    notes.push([id, `${keep ? noted.source : hash} ${translation}`]);
  }
  const failed = noteText(root, before.file, notes);
  return { confirmed, stale, ...(failed !== undefined && { failed }) };
}

export function notesFile(locale: string, guide: string): string {
  return `content/${locale}/${guide}/.source.yaml`;
}

/** Writes notes, by part. Gives why not, as a sentence. */
export function noteText(
  root: string,
  file: string,
  notes: readonly (readonly [part: string, hashes: string])[],
): string | undefined {
  const lines = notes.map(([part, hashes]) => `${JSON.stringify(part)}: ${hashes}\n`);
  return writeText(root, file, header + lines.join(""), "whole");
}
