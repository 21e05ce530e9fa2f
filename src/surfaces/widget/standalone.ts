import type { PageData } from "../../core/guide/pageData.ts";

/** The address of the same guide as a page of its own. */
export function standalone({ alternates, locale, base, guide }: PageData): string {
  const path = (alternates[locale] ?? "").slice(base.length);
  return base + path.replace(`embed/${guide}/`, `${guide}/`);
}
