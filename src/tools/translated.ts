import { confirmTranslation } from "../build/confirmTranslation.ts";
import { formatProblem } from "../build/formatProblem.ts";
import { readProject } from "../build/readProject.ts";
import { readArguments } from "./readArguments.ts";

const { root, names } = readArguments({
  usage: "npm run translated -- <locale> [<guide>] [--guides <folder>]",
  least: 1,
  most: 2,
});
const [locale = "", only] = names;
const { guides, locales, sourceLocale } = await readProject(root);
if (locale === sourceLocale || !locales.includes(locale)) {
  console.error(
    `"${locale}" is no locale to translate to here. There are: ${locales.filter((one) => one !== sourceLocale).join(", ") || "none"}.`,
  );
  process.exit(2);
}
for (const guide of only === undefined ? Object.keys(guides) : [only]) {
  const result = confirmTranslation(root, locale, guide);
  if ("changed" in result)
    console.log(`${guide}: ${result.changed} parts confirmed in content/${locale}/${guide}/.source.yaml.`);
  else {
    for (const problem of result.problems) console.error(formatProblem(problem));
    if (result.problems.length === 0) console.error(`There is no guide "${guide}" in ${root}.`);
    process.exitCode = 1;
  }
}
