import type { InterfaceWords } from "../../core/words.ts";

export interface HomePageProps {
  readonly text: InterfaceWords;
  readonly base: string;
  /** The address was not found: says so above the list. */
  readonly missing: boolean;
  readonly guides: readonly { readonly title: string; readonly summary: string; readonly href: string }[];
  /** Other things worth a link, e.g. the demo host page. */
  readonly more: readonly { readonly label: string; readonly href: string }[];
  readonly languages: readonly { readonly locale: string; readonly label: string; readonly href: string }[];
}

/** `/`: the guides there are. Also the page for addresses that do not exist. */
export function HomePage({ text, missing, guides, more, languages }: HomePageProps) {
  return (
    <main className="home">
      <h1>{missing ? text["home.missing.title"] : text["home.title"]}</h1>
      <p>{missing ? text["home.missing.body"] : text["home.body"]}</p>
      <ul className="home-guides">
        {guides.map(({ title, summary, href }) => (
          <li key={href}>
            <a href={href}>
              <strong>{title}</strong>
              <span>{summary}</span>
            </a>
          </li>
        ))}
      </ul>
      {languages.length > 1 && (
        <nav aria-label={text["home.languages"]}>
          <ul className="home-links">
            {languages.map(({ locale, label, href }) => (
              <li key={locale}>
                <a href={href} hrefLang={locale} lang={locale}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {more.length > 0 && (
        <ul className="home-links">
          {more.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
