import type { Language } from "../core/pageData.ts";

/** The ways to this page in other languages. Following one keeps the place: it is the same tab. */
export function LanguageLinks({ languages }: { readonly languages: readonly Language[] }) {
  return languages.map(({ locale, name, href }) => (
    <a key={locale} className="language" href={href} hrefLang={locale} lang={locale} dir="auto">
      {name}
    </a>
  ));
}
