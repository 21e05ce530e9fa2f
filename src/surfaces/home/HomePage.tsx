import type { Language, ServiceInfo } from "../../core/guide/pageData.ts";
import type { InterfaceWords } from "../../core/guide/words.ts";
import { LanguageLinks } from "../../ui/frame/LanguageLinks.tsx";
import { makeText } from "../../ui/text/makeText.ts";
import { SupportLine } from "../../ui/frame/SupportLine.tsx";
import { TextContext } from "../../ui/text/TextContext.ts";

export interface HomePageProps {
  readonly text: InterfaceWords;
  readonly locale: string;
  readonly service: Pick<ServiceInfo, "name" | "crisis" | "emergency">;
  /** The address was not found: says so above the list. */
  readonly missing: boolean;
  readonly guides: readonly { readonly title: string; readonly summary: string; readonly href: string }[];
  readonly languages: readonly Language[];
}

/** `/`: the guides there are. Also the page for addresses that do not exist. */
export function HomePage({ text, locale, service, missing, guides, languages }: HomePageProps) {
  return (
    <TextContext value={makeText(text, locale)}>
      <main className="home">
        <p className="service" translate="no">
          {service.name}
        </p>
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
        {languages.length > 0 && (
          <nav aria-label={text["home.languages"]}>
            <LanguageLinks languages={languages} />
          </nav>
        )}
        <SupportLine service={service} />
      </main>
    </TextContext>
  );
}
