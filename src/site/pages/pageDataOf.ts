import type { PageData, ServiceInfo, Surface } from "../../core/guide/pageData.ts";
import type { Project } from "../../author/project/project.ts";
import { languagesOf } from "./languagesOf.ts";
import { pathOf, type SitePage } from "./projectPages.ts";

/** Where the two JSON files of a page are. */
export interface GuideUrls {
  readonly dataUrl: string;
  readonly wordsUrl: string;
  readonly typed?: NonNullable<PageData["typed"]>;
  /** For agent pages only. */
  readonly agent?: { readonly url: string; readonly versionUrl: string };
}

/** What a page tells its script. */
export function pageDataOf(project: Project, page: SitePage, base: string, urls: GuideUrls): PageData {
  const { surface, guide, locale } = page;
  const { crisisIn, source, words: { [locale]: words } = {} } = project.guides[guide] ?? {};
  if (!words) throw new Error(`The guide "${guide}" has no words in "${locale}".`);
  const alternates = Object.fromEntries(
    project.locales.map((other) => [other, base + pathOf(surface, guide, other, project.sourceLocale)]),
  );
  const { [locale]: _own, ...others } = alternates;
  return {
    surface,
    guide,
    locale,
    dir: directionOf(locale),
    base,
    ...urls,
    text: textOf(project, surface, locale, urls.typed !== undefined),
    service: { ...serviceInfoOf(project), ...(crisisIn && { crisisIn }) },
    source: { ...words.source, date: dateIn(locale, words.source.checked) },
    ...(source?.surfaces && { surfaces: source.surfaces }),
    ...(surface === "widget" && { hosts: project.hosts }),
    alternates,
    languages: languagesOf(others),
  };
}

/**
 * Interface words of a surface: `home.`, `usual.` (which stand in guides already), words of other surfaces, and of a box that is not there, stay out of
 * its pages.
 */
function textOf(project: Project, surface: Surface, locale: string, typed: boolean): PageData["text"] {
  const others = (["page", "widget", "agent"] as const).filter((other) => other !== surface);
  const left = new Set([
    "home",
    "usual",
    ...others,
    ...(typed || surface === "agent" ? [] : ["typed", "crisis"]),
  ]);
  const words = project.interfaceWords[locale] ?? {};
  return Object.fromEntries(
    Object.entries(words).filter(([key]) => {
      const isCall = key.startsWith("crisis.agent.");
      return !left.has(key.split(".")[0] ?? "") && (surface === "agent" || !isCall);
    }),
  );
}

/** A day as the locale writes it. */
function dateIn(locale: string, day: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}

/** Whether a locale's script runs from right to left. */
export function directionOf(locale: string): "ltr" | "rtl" {
  const { script } = new Intl.Locale(locale).maximize();
  return ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"].includes(script ?? "") ? "rtl" : "ltr";
}

/** What of the service a page may show. */
export function serviceInfoOf({ service }: Pick<Project, "service">): ServiceInfo {
  const { name, contact, crisis, leave, emergency, "help-center": helpCenter } = service;
  return { name, contact, crisis, leave, emergency: emergency.href, helpCenter: helpCenter.href };
}
