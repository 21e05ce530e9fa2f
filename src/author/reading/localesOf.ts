import { listFolder } from "./listFolder.ts";
import { localePattern } from "./patterns.ts";

/** The locales of a guides folder, the source locale first, whether it has words or not. */
export function localesOf(root: string, sourceLocale: string): readonly string[] {
  return [...new Set([sourceLocale, ...spokenLocales(root)])];
}

/**
 * The locales that a guides folder has words in. A folder counts once it holds words that members read:
 * phrases alone (what members type) don't make a locale. A file named `draft` in it keeps an unfinished one
 * out.
 */
export function spokenLocales(root: string): readonly string[] {
  return localesWithWords(root).filter((locale) => !isDraft(root, locale));
}

/** The locales that a file named `draft` keeps out. */
export function draftLocales(root: string): readonly string[] {
  return localesWithWords(root).filter((locale) => isDraft(root, locale));
}

const isDraft = (root: string, locale: string) =>
  listFolder(root, `content/${locale}`, "files").includes("draft");

function localesWithWords(root: string): readonly string[] {
  return listFolder(root, "content", "folders").filter(
    (locale) =>
      localePattern.test(locale) &&
      listFolder(root, `content/${locale}`, "folders").some((folder) =>
        listFolder(root, `content/${locale}/${folder}`, "files").some((name) => name !== "phrases.yaml"),
      ),
  );
}
