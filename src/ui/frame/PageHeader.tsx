import type { ReactNode } from "react";
import type { Language } from "../../core/guide/pageData.ts";
import { LanguageLinks } from "./LanguageLinks.tsx";
import { useText } from "../text/useText.ts";

interface PageHeaderProps {
  readonly service: string;
  readonly title: string;
  readonly summary: string | undefined;
  /** The other languages of this page. */
  readonly languages: readonly Language[];
  /** What stands before all of it. */
  readonly children?: ReactNode;
}

/** Whose page this is, and what it is for. Quiet: the question matters more. */
export function PageHeader({ service, title, summary, languages, children }: PageHeaderProps) {
  const t = useText();
  return (
    <header className="header">
      {children}
      <p translate="no">{service}</p>
      <h1>{title}</h1>
      {languages.length > 0 && (
        <nav aria-label={t("page.languages")}>
          <LanguageLinks languages={languages} />
        </nav>
      )}
      {summary && <p className="summary">{summary}</p>}
    </header>
  );
}
