import { listFolder } from "./listFolder.ts";
import { localePattern } from "./localePattern.ts";

/**
 * The locales of a guides folder, the source locale first. A folder counts once it holds words that members read:
 * phrases alone (what members type) don't make a locale. A file named `draft` in it keeps an unfinished one out.
 */
export function localesOf(root: string, sourceLocale: string): readonly string[] {
  const spoken = listFolder(root, "content", "folders").filter(
    (name) => localePattern.test(name) && hasWords(name),
  );
  return [...new Set([sourceLocale, ...spoken])];

  function hasWords(locale: string): boolean {
    if (listFolder(root, `content/${locale}`, "files").includes("draft")) return false;
    return listFolder(root, `content/${locale}`, "folders").some((folder) =>
      listFolder(root, `content/${locale}/${folder}`, "files").some((name) => name !== "phrases.yaml"),
    );
  }
}
