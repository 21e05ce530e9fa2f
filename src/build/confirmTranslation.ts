import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem, Tell } from "./problem.ts";
import { partsOf } from "./partsOf.ts";
import { readFlow } from "./readFlow.ts";
import { readService } from "./readService.ts";
import { readTranslated } from "./readTranslated.ts";
import { readWords } from "./readWords.ts";

const header =
  "# Hashes of the source wording each part was translated from. Written by npm run translated; never edited.\n";

/**
 * Notes for every part that exists in this locale that it was translated from the source's present wording
 * (`content/<locale>/<guide>/.source.yaml`). Gives how many parts are new or changed, or why nothing was written.
 */
export function confirmTranslation(
  root: string,
  locale: string,
  guide: string,
): { changed: number } | { problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tell: Tell = (place, value, what, instead, level = "error") => {
    if (level === "error") problems.push({ ...place, value, what, instead, level });
  };
  const service = readService(root, tell);
  const file = readFlow(root, guide, tell);
  if (!file || !service) return { problems };
  const flow = { ...file.flow, id: guide };
  const source = partsOf(readWords(root, "en", { ...file, flow }, service, tell));
  const own = partsOf(readWords(root, locale, { ...file, flow }, service, tell));
  if (problems.length > 0) return { problems };
  // A broken file is written anew.
  const before = readTranslated(root, locale, guide, () => {});
  const ids = Object.keys(source).filter((id) => Object.hasOwn(own, id));
  const lines = ids.map((id) => `${JSON.stringify(id)}: "${source[id]?.hash}"\n`);
  writeFileSync(join(root, before.file), header + lines.join(""));
  return { changed: ids.filter((id) => before.hashes[id] !== source[id]?.hash).length };
}
