import { parseDocument } from "yaml";
import { ownFolder } from "../project/guidesFolder.ts";
import { localesOf } from "../reading/localesOf.ts";
import { defaultLocale } from "../service/sourceLocaleOf.ts";

/**
 * The locale that the words of a new guide are written in: that of the folder, else that of the article; of `en-US` the
 * language, where Cairn has words of its own in it.
 */
export function sourceLocale(
  root: string,
  service: string | undefined,
  written: string,
): { readonly locale: string; readonly isOther: boolean } {
  const [language = written] = written.split("-");
  const own = localesOf(ownFolder, defaultLocale).includes(language) ? language : written;
  if (service === undefined) return { locale: own, isOther: false };
  const said: unknown = parseDocument(service, { schema: "failsafe" }).get("source-locale");
  const locale = typeof said === "string" && said !== "" ? said : defaultLocale;
  return { locale, isOther: locale.split("-")[0] !== language };
}
