import type { ReactNode } from "react";
import type { PageData } from "../../core/guide/pageData.ts";
import type { Guide } from "../../core/walk/guide.ts";
import { DraftMark } from "../../ui/frame/DraftMark.tsx";
import { LanguageLinks } from "../../ui/frame/LanguageLinks.tsx";
import { useText } from "../../ui/text/useText.ts";
import { Filled } from "../../ui/text/Filled.tsx";
import { Words } from "../../ui/text/Words.tsx";

interface DeskHeadProps {
  readonly page: PageData;
  readonly guide: Guide;
  readonly title: string;
  /** The tools. */
  readonly children: ReactNode;
}

/** Which guide this is, the ways to it in other languages (the call comes along), and the tools. */
export function DeskHead({ page, guide, title, children }: DeskHeadProps) {
  const t = useText();
  const { languages, service } = page;
  return (
    <header className="desk-head">
      <h1>
        <Words>{`${title} `}</Words>
        <span className="hint">
          <Filled
            template={t("agent.title")}
            values={{ service: <Words translate="no">{service.name}</Words> }}
          />
        </span>
      </h1>
      <DraftMark guide={guide} />
      {languages.length > 0 && (
        <nav aria-label={t("agent.languages")}>
          <LanguageLinks languages={languages} />
        </nav>
      )}
      {children}
    </header>
  );
}
