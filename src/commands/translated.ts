import { confirmTranslation } from "../author/translation/confirmTranslation.ts";
import { mergeTranslated } from "../author/translation/mergeTranslated.ts";
import { formatProblem } from "../author/formatProblem.ts";
import { checkSources } from "../author/checkSources.ts";
import { readSources } from "../author/readSources.ts";
import { readArguments } from "./readArguments.ts";
import { complain, print } from "./print.ts";

const { root, names, many, flags } = readArguments({
  usage: "npm run translated -- <locale> [<guide>] [--as-is <state/part>…|all] [--merge] [--guides <folder>]",
  least: 1,
  most: 2,
  many: ["as-is"],
  // Two branches noted translations: the notes of both are put together first.
  flags: ["merge"],
});
const [locale = "", only] = names;
const sources = readSources(root);
const { locales, sourceLocale, isSourceSure, problems } = sources;
if (!isSourceSure) {
  for (const problem of problems.filter(({ file }) => file === "content/service.yaml"))
    complain(formatProblem(problem, root));
  process.exit(1);
}
if (locale === sourceLocale || !locales.includes(locale)) {
  const others = locales.filter((one) => one !== sourceLocale).join(", ") || "none";
  complain(`"${locale}" is no locale to translate to here. There are: ${others}.`);
  process.exit(2);
}
if (flags["merge"]) {
  for (const { id } of sources.guides.filter((one) => only === undefined || one.id === only)) {
    const failed = mergeTranslated(sources, locale, id);
    print(failed ?? `${id}: the notes of both branches are in content/${locale}/${id}/.source.yaml.`);
    if (failed !== undefined) process.exitCode = 1;
  }
  process.exit();
}
const { walkable } = checkSources(sources);
for (const guide of only === undefined ? walkable : [only]) {
  const result = walkable.has(guide) ? confirmTranslation(sources, locale, guide, many["as-is"]) : undefined;
  if (!result) {
    complain(`There is no guide "${guide}" that can be walked in ${root}.`);
    process.exitCode = 1;
    continue;
  }
  const { confirmed, stale, failed } = result;
  if (failed !== undefined) {
    complain(failed);
    process.exitCode = 1;
    continue;
  }
  print(`${guide}: ${confirmed.length} parts noted in content/${locale}/${guide}/.source.yaml.`);
  for (const part of stale) print(`  still stale, its source changed: ${part}`);
  if (stale.length > 0) process.exitCode = 1;
}
