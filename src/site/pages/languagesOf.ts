import type { Language } from "../../core/guide/pageData.ts";

/**
 * Locales as a reader looks for them: each by its own name, as it stands alone ("English", "Español"). Made
 * at build time, so that every browser shows the same.
 */
export function languagesOf(alternates: Readonly<Record<string, string>>): Language[] {
  return Object.entries(alternates).map(([locale, href]) => {
    const name = new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
    return { locale, name: name.charAt(0).toLocaleUpperCase(locale) + name.slice(1), href };
  });
}
