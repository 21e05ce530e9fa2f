import type { Tell } from "../problems/problem.ts";
import type { Sources } from "../project/readSources.ts";
import type { Word } from "../words/readInterface.ts";
import { didYouMean } from "../reading/didYouMean.ts";

type Words = Readonly<Record<string, Word>>;

/**
 * Every locale has the keys of the source locale, with the same placeholders, and the source locale has those
 * that Cairn shows. Where it has none at all, `source-locale` of the service is told instead.
 */
export function checkInterface(
  {
    interfaceWords,
    neededWords,
    sourceLocale,
  }: Pick<Sources, "interfaceWords" | "neededWords" | "sourceLocale">,
  tell: Tell,
): void {
  const written = interfaceWords[sourceLocale] ?? {};
  if (neededWords && Object.keys(written).length === 0) return;
  checkKeys(sourceLocale, written, neededWords ?? {}, tell);
  const source = { ...neededWords, ...written };
  for (const [locale, words] of Object.entries(interfaceWords)) {
    if (locale === sourceLocale) continue;
    checkKeys(locale, words, source, tell);
    for (const [key, { place }] of Object.entries(words)) {
      if (!Object.hasOwn(source, key) && !isPlural(key, source))
        tell(place, key, "no such key in the source locale", didYouMean(key, Object.keys(source), "keys"));
    }
  }
}

/** Whether `words` of a locale have each key of `source`, with the same placeholders. */
function checkKeys(locale: string, words: Words, source: Words, tell: Tell): void {
  const files = new Set(Object.values(words).map(({ place }) => place.file));
  for (const [key, { text, place }] of Object.entries(source)) {
    const own = Object.hasOwn(words, key) ? words[key] : undefined;
    const file = place.file.replace(/^content\/[^/]+\//, `content/${locale}/`);
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
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{[a-zA-Z]+\}/g))].sort().join(" ");
}

/** Another language may need more forms of a plural than the source has: `steps.few` beside `steps.other`. */
function isPlural(key: string, source: Words): boolean {
  const [, stem] = /^(.*)\.(zero|one|two|few|many|other)$/.exec(key) ?? [];
  return stem !== undefined && Object.hasOwn(source, `${stem}.other`);
}
