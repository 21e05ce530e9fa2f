import type { GuideWords } from "../core/words.ts";
import { Filled } from "./Filled.tsx";
import { NewTabLink } from "./NewTabLink.tsx";
import { useText } from "./useText.ts";

interface PageFooterProps {
  readonly source: GuideWords["source"];
  /** Versions of flow and words; missing while nothing is loaded. */
  readonly versions?: readonly string[];
}

/** Where the guide comes from, how fresh it is, and which version this is. */
export function PageFooter({ source, versions }: PageFooterProps) {
  const t = useText();
  const date = new Intl.DateTimeFormat(t.locale, { dateStyle: "long", timeZone: "UTC" });
  return (
    <footer className="footer">
      <p>
        <Filled
          template={t("page.source")}
          values={{
            article: <NewTabLink href={source.href}>{t("page.source.article")}</NewTabLink>,
            date: (
              // Build and browser may know slightly different calendars.
              <time dateTime={source.checked} suppressHydrationWarning>
                {date.format(new Date(source.checked))}
              </time>
            ),
          }}
        />
      </p>
      <p>
        {versions &&
          t("page.version", { version: versions.map((version) => version.slice(0, 7)).join(" · ") })}{" "}
        {t("page.made-with")}
      </p>
    </footer>
  );
}
