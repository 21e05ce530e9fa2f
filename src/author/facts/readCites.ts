import { ownFolder } from "../project/guidesFolder.ts";
import { readGuide } from "../language/readGuide.ts";
import { readText } from "../reading/readText.ts";
import { readService } from "../service/readService.ts";
import { readWords } from "../words/readWords.ts";

/** A place where words cite a fact. */
export interface Citation {
  readonly fact: string;
  readonly state: string;
  /** The step that cites it, if it is one. */
  readonly step?: string;
  readonly file: string;
  readonly line: number;
}

/**
 * Where the words of one guide cite which facts. Whatever is wrong in them is left for `check` to tell, and no other guide is
 * read: a ledger is mended while much else is unfinished.
 */
export function readCites(root: string, id: string): readonly Citation[] {
  const quiet = () => {};
  const { service, source } = readService(root, ownFolder, quiet);
  const file = `flows/${id}.yaml`;
  const text = readText(root, file, quiet);
  const guide = text === undefined ? undefined : readGuide(file, text, quiet);
  if (!guide) return [];
  const { states } = readWords(
    root,
    source.locale,
    { ...guide, source: { ...guide.source, id } },
    service,
    quiet,
  );
  return Object.entries(states).flatMap(([state, { facts, parts }]) =>
    facts.map(({ id: fact, place }): Citation => {
      const [key] = Object.entries(parts).find(
        ([part, { place: at }]) => part.startsWith("step:") && at.line === place.line,
      ) ?? [undefined];
      const step = key === undefined ? undefined : key.split(":")[1];
      return { fact, state, ...(step !== undefined && { step }), file: place.file, line: place.line };
    }),
  );
}
