import type { Tell } from "./problem.ts";
import type { Word } from "./readInterface.ts";
import { didYouMean } from "./didYouMean.ts";

/** Every locale has the keys of the source locale, with the same placeholders. */
export function checkInterface(
  all: Readonly<Record<string, Readonly<Record<string, Word>>>>,
  sourceLocale: string,
  tell: Tell,
): void {
  const source = all[sourceLocale] ?? {};
  for (const [locale, words] of Object.entries(all)) {
    if (locale === sourceLocale) continue;
    for (const [key, { text, place }] of Object.entries(source)) {
      const own = Object.hasOwn(words, key) ? words[key] : undefined;
      const file = place.file.replace(`content/${sourceLocale}/`, `content/${locale}/`);
      if (!own) tell({ file, line: 1 }, key, `no words in "${locale}"`, `Translate: "${text}".`);
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
      if (!Object.hasOwn(source, key))
        tell(place, key, "no such key in the source locale", didYouMean(key, Object.keys(source), "keys"));
    }
  }
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{[a-zA-Z]+\}/g))].sort().join(" ");
}
