import type { Tell } from "../problem.ts";
import type { Word } from "../words/readInterface.ts";
import { didYouMean } from "../reading/didYouMean.ts";

/** Every locale has the keys of the source locale, with the same placeholders. */
export function checkInterface(
  all: Readonly<Record<string, Readonly<Record<string, Word>>>>,
  sourceLocale: string,
  tell: Tell,
): void {
  const source = all[sourceLocale] ?? {};
  for (const [locale, words] of Object.entries(all)) {
    if (locale === sourceLocale) continue;
    const files = new Set(Object.values(words).map(({ place }) => place.file));
    for (const [key, { text, place }] of Object.entries(source)) {
      const own = Object.hasOwn(words, key) ? words[key] : undefined;
      const file = place.file.replace(`content/${sourceLocale}/`, `content/${locale}/`);
      if (!own && !files.has(file)) {
        tell({ file, line: 1 }, file, "is missing here", `Translate ${place.file}.`);
      } else if (!own) tell({ file, line: 1 }, key, `no words in "${locale}"`, `Translate: "${text}".`);
      else if (placeholders(own.text) !== placeholders(text)) {
        tell(
          own.place,
          own.text,
          "other placeholders than in the source",
          `Use these: ${placeholders(text) || "none"}.`,
        );
      }
    }
    for (const [key, { place }] of Object.entries(words)) {
      if (!Object.hasOwn(source, key) && !isPlural(key, source))
        tell(place, key, "no such key in the source locale", didYouMean(key, Object.keys(source), "keys"));
    }
  }
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{[a-zA-Z]+\}/g))].sort().join(" ");
}

/** Another language may need more forms of a plural than the source has: `steps.few` beside `steps.other`. */
function isPlural(key: string, source: Readonly<Record<string, Word>>): boolean {
  const [, stem] = /^(.*)\.(zero|one|two|few|many|other)$/.exec(key) ?? [];
  return stem !== undefined && Object.hasOwn(source, `${stem}.other`);
}
