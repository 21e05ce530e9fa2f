import type { Surface } from "../../core/guide/pageData.ts";
import type { Project, ProjectGuide } from "../../author/project/project.ts";
import { siteNames } from "../../author/project/siteNames.ts";

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

/** Every page of every guide: each locale, each surface asked for that the guide is on. */
export function projectPages(
  { guides, locales, sourceLocale }: Pick<Project, "guides" | "locales" | "sourceLocale">,
  surfaces: readonly Surface[],
): readonly SitePage[] {
  return Object.values(guides).flatMap((one) =>
    locales.flatMap((locale) =>
      surfaces
        .filter((surface) => isOn(one, surface))
        .map((surface) => ({
          surface,
          guide: one.id,
          locale,
          path: pathOf(surface, one.id, locale, sourceLocale),
        })),
    ),
  );
}

/** Whether a guide is built for a surface: its author may have named some. */
export function isOn({ source }: Pick<ProjectGuide, "source">, surface: Surface): boolean {
  return source.surfaces?.includes(surface) ?? true;
}

/** What is published: guides that were never locked stay with whoever writes them. */
export function withoutDrafts(project: Project): Project {
  const guides = Object.entries(project.guides).filter(([, { draft }]) => !draft);
  return { ...project, guides: Object.fromEntries(guides) };
}
