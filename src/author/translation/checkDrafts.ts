import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Walks } from "../checks/checkGuide.ts";
import { checkSources } from "../project/checkSources.ts";
import type { Problem } from "../problems/problem.ts";
import type { GuideFiles } from "../project/readGuideFiles.ts";
import { readSources, type Sources } from "../project/readSources.ts";
import { draftLocales } from "../reading/localesOf.ts";
import { partsOf } from "./partsOf.ts";

/**
 * What is wrong in translations that are drafts, as warnings: nothing of them is built. Only of files that are there: what
 * is missing is still to come, and so are notes of what it was translated from.
 */
export function checkDrafts({ root, sourceLocale }: Sources, own: string, walks: Walks): readonly Problem[] {
  return draftLocales(root)
    .filter((locale) => locale !== sourceLocale)
    .flatMap((locale) => {
      const sources = readSources(root, own, [locale]);
      const guides = sources.guides.map((guide) => noted(guide, sourceLocale, locale));
      const checked = checkSources({ ...sources, guides }, walks);
      return [...sources.problems, ...checked.problems]
        .filter(({ file }) => file.startsWith(`content/${locale}/`) && existsSync(join(root, file)))
        .map((problem): Problem => ({ ...problem, level: "warning" }));
    });
}

/** The guide as if all of its translation had been noted just now. */
function noted(guide: GuideFiles, sourceLocale: string, locale: string): GuideFiles {
  const [source, before] = [guide.words[sourceLocale], guide.translated[locale]];
  if (!source || !before) return guide;
  const hashes = Object.entries(partsOf(source)).map(
    ([id, { hash }]) => [id, { source: hash, own: hash }] as const,
  );
  const now = { ...before, hashes: Object.fromEntries(hashes) };
  return { ...guide, translated: { ...guide.translated, [locale]: now } };
}
