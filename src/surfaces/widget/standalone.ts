import type { PageData } from "../../core/guide/pageData.ts";

/** The address of the same guide as a page of its own; empty if it has none. */
export function standalone({ alternates, locale, base, guide, surfaces }: PageData): string {
  if (surfaces && !surfaces.includes("page")) return "";
  const path = (alternates[locale] ?? "").slice(base.length);
  return base + path.replace(`embed/${guide}/`, `${guide}/`);
}
