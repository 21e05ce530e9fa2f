import type { MouseEvent } from "react";
import type { Language } from "../../core/guide/pageData.ts";

interface LanguageLinksProps {
  readonly languages: readonly Language[];
  /** Where following a link takes more than the browser does by itself. */
  readonly onFollow?: (event: MouseEvent<HTMLAnchorElement>) => void;
}

/** The ways to this page in other languages. Following one keeps the place: it is the same tab. */
export function LanguageLinks({ languages, onFollow }: LanguageLinksProps) {
  return languages.map(({ locale, name, href }) => (
    <a
      key={locale}
      className="language"
      href={href}
      hrefLang={locale}
      lang={locale}
      dir="auto"
      translate="no"
      onClick={onFollow}
    >
      {name}
    </a>
  ));
}
