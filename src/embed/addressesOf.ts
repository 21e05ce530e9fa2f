import { built } from "./built.ts";
import { doc } from "./doc.ts";
import type { Addresses, Options } from "./instance.ts";
import { localeOf } from "./localeOf.ts";
import { page } from "./page.ts";

const locales = Object.keys(built.launcher);

/**
 * Where a guide stands in the locale asked for: the page's own language, if the tag names none that there is.
 */
export function addressesOf({ guide, locale: asked }: Options): Addresses {
  const root = doc("documentElement");
  const locale =
    localeOf(asked, locales) ?? localeOf(root.lang || root.getAttribute("xml:lang"), locales) ?? locales[0]!;
  const prefix = page.base + (locale === locales[0] ? "" : `${locale}/`);
  return {
    locale,
    page: `${prefix}${guide}/`,
    frame: `${prefix}embed/${guide}/`,
    label: built.launcher[locale]!,
  };
}
