import { confirmTranslation } from "../author/translation/confirmTranslation.ts";
import { mergeTranslated } from "../author/translation/mergeTranslated.ts";
import { missingParts } from "../author/translation/missingParts.ts";
import { formatProblem } from "../author/problems/formatProblem.ts";
import { checkSources } from "../author/project/checkSources.ts";
import { draftLocales } from "../author/reading/localesOf.ts";
import { readSources } from "../author/project/readSources.ts";
import type { Entry } from "./program/entry.ts";
import { complain, print } from "./program/print.ts";

export const translated: Entry = {
  name: "translated",
  says: "Note what a translation was made from, once it is finished and a person has read it.",
  example: "es tea",
  names: "<locale> [guide]",
  many: {
    "as-is": ["state/part", "Parts that are right as they are, though their source changed. Or: all."],
  },
  flags: { merge: "Two branches noted translations: put the notes of both together." },
  run({ root, names, many, flags }) {
    let code = 0;
    const [locale = "", only] = names;
    const sources = readSources(root);
    const { locales, sourceLocale, isSourceSure, problems } = sources;
    if (!isSourceSure) {
      for (const problem of problems.filter(({ file }) => file === "content/service.yaml"))
        complain(formatProblem(problem, root));
      return 1;
    }
    if (draftLocales(root).includes(locale) && locale !== sourceLocale) {
      const remove = `Remove content/${locale}/draft once all of it is translated, and run this again.`;
      complain(`"${locale}" is a draft. ${remove}`);
      return 1;
    }
    if (locale === sourceLocale || !locales.includes(locale)) {
      const others = locales.filter((one) => one !== sourceLocale).join(", ") || "none";
      complain(`"${locale}" is no locale to translate to here. There are: ${others}.`);
      return 2;
    }
    if (flags["merge"]) {
      for (const { id } of sources.guides.filter((one) => only === undefined || one.id === only)) {
        const failed = mergeTranslated(sources, locale, id);
        print(failed ?? `${id}: the notes of both branches are in content/${locale}/${id}/.source.yaml.`);
        if (failed !== undefined) code = 1;
      }
      return code;
    }
    const { walkable } = checkSources(sources);
    for (const guide of only === undefined ? walkable : [only]) {
      const result = walkable.has(guide)
        ? confirmTranslation(sources, locale, guide, many["as-is"])
        : undefined;
      if (!result) {
        complain(`There is no guide "${guide}" that can be walked in ${root}.`);
        code = 1;
        continue;
      }
      const { confirmed, stale, failed } = result;
      if (failed !== undefined) {
        complain(failed);
        code = 1;
        continue;
      }
      const { all, there, missing } = missingParts(sources, locale, guide);
      const how = missing.length > 0 ? ` ${there} of ${all} parts are translated.` : "";
      print(`${guide}: ${confirmed.length} parts noted in content/${locale}/${guide}/.source.yaml.${how}`);
      if (missing.length > 0) print(`  missing: ${missing.join(", ")}`);
      for (const part of stale) print(`  still stale, its source changed: ${part}`);
      if (stale.length + missing.length > 0) code = 1;
    }
    return code;
  },
};
