import { escapeHtml } from "../core/escape.ts";

/** `<link>`s to the same page in every locale. The first locale is the source's: for readers of any other language. */
export function alternateLinks(alternates: Readonly<Record<string, string>>): readonly string[] {
  const entries = Object.entries(alternates);
  const [first] = entries;
  if (!first || entries.length < 2) return [];
  return [...entries, ["x-default", first[1]] as const].map(
    ([locale, href]) => `<link rel="alternate" hreflang="${locale}" href="${escapeHtml(href)}" />`,
  );
}
