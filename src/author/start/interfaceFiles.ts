import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultLocale } from "../service/sourceLocaleOf.ts";
import { isThere } from "./write/whereTo.ts";

/**
 * Cairn's own words for a locale that it has none in: those in English, to be translated, so that a first guide can be looked
 * at at once.
 */
export function interfaceFiles(root: string, own: string, locale: string): Readonly<Record<string, string>> {
  const folder = `content/${locale}/interface`;
  if (isThere(join(own, folder)) || isThere(join(root, folder))) return {};
  const english = join(own, "content", defaultLocale, "interface");
  return Object.fromEntries(
    readdirSync(english)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [
        `${folder}/${name}`,
        `# TODO: translate these words into ${locale}. Keys and {placeholders} stay.\n${readFileSync(join(english, name), "utf8")}`,
      ]),
  );
}
