import type { Surface } from "../../core/pageData.ts";

/** One prerendered page. `path` is below the base, with a slash at its end; "" is the home page. */
export interface SitePage {
  readonly surface: Surface;
  readonly guide: string;
  readonly locale: string;
  readonly path: string;
}

/** Where a guide stands in a locale on a surface. The source locale has no prefix. */
export function pathOf(surface: Surface, guide: string, locale: string, sourceLocale: string): string {
  const prefix = locale === sourceLocale ? "" : `${locale}/`;
  const folder = { page: "", widget: "embed/", agent: "agent/" }[surface];
  return `${prefix}${folder}${guide}/`;
}

/** Every page of every guide: each locale, each surface asked for. */
export function projectPages(
  guides: readonly string[],
  locales: readonly string[],
  sourceLocale: string,
  surfaces: readonly Surface[],
): readonly SitePage[] {
  return guides.flatMap((guide) =>
    locales.flatMap((locale) =>
      surfaces.map((surface) => ({
        surface,
        guide,
        locale,
        path: pathOf(surface, guide, locale, sourceLocale),
      })),
    ),
  );
}
