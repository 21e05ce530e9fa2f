import type { Language, PageData, ServiceInfo } from "../../core/guide/pageData.ts";
import { Filled } from "../text/Filled.tsx";
import { LanguageLinks } from "./LanguageLinks.tsx";
import { NewTabLink } from "../text/NewTabLink.tsx";
import { SupportLine } from "./SupportLine.tsx";
import { useText } from "../text/useText.ts";
import { Words } from "../text/Words.tsx";

interface PageFooterProps {
  readonly service: Pick<ServiceInfo, "crisis" | "emergency" | "crisisIn">;
  readonly source: PageData["source"];
  /** Versions of flow and words; missing while nothing is loaded. */
  readonly versions?: readonly string[];
  /** The other languages, once more: at the end of a long conversation the header is far away. */
  readonly languages: readonly Language[];
}

/**
 * Help in a crisis where the guide has it here, where the guide comes from, how fresh it is, and which version this is.
 */
export function PageFooter({ service, source, versions, languages }: PageFooterProps) {
  const t = useText();
  return (
    <footer className="footer">
      <SupportLine service={service} place="footer" />
      {languages.length > 0 && (
        <p>
          <LanguageLinks languages={languages} />
        </p>
      )}
      <p>
        <Filled
          template={t("page.source")}
          values={{
            article: <NewTabLink href={source.href}>{t("page.source.article")}</NewTabLink>,
            date: <time dateTime={source.checked}>{source.date}</time>,
          }}
        />
      </p>
      <p>
        {versions && (
          <Filled
            template={`${t("page.version")} `}
            values={{
              version: (
                <Words translate="no">{versions.map((version) => version.slice(0, 7)).join(" · ")}</Words>
              ),
            }}
          />
        )}
        <Words>{t("page.made-with")}</Words>
      </p>
    </footer>
  );
}
