import type { Surface } from "../../core/guide/pageData.ts";
import type { Project } from "../../author/project.ts";
import { siteNames } from "../../author/siteNames.ts";

/** One prerendered page. `path` is below the base, with a slash at its end; "" is the home page. */
export interface SitePage {
  readonly surface: Surface;
  readonly guide: string;
  readonly locale: string;
  readonly path: string;
}

/**
 * Where a guide stands in a locale on a surface. The source locale has no prefix. Whatever is for agents is
 * below one folder, in every locale: a login in front of it covers all.
 */
export function pathOf(surface: Surface, guide: string, locale: string, sourceLocale: string): string {
  const prefix = locale === sourceLocale ? "" : `${locale}/`;
  if (surface === "agent") return `${siteNames.agent}/${prefix}${guide}/`;
  return `${prefix}${surface === "widget" ? `${siteNames.embed}/` : ""}${guide}/`;
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

/** What is published: guides that were never locked stay with whoever writes them. */
export function withoutDrafts(project: Project): Project {
  const guides = Object.entries(project.guides).filter(([, { draft }]) => !draft);
  return { ...project, guides: Object.fromEntries(guides) };
}
