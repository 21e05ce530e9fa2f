import { useState } from "react";
import type { Language } from "../../core/guide/pageData.ts";
import { LanguageLinks } from "../../ui/frame/LanguageLinks.tsx";
import { useText } from "../../ui/text/useText.ts";
import { switchLanguage } from "../../runtime/host/switchLanguage.ts";

interface WidgetLanguagesProps {
  readonly languages: readonly Language[];
  /** Part of a reply: the landmark of the languages is elsewhere. */
  readonly inReply: boolean;
}

/** The guide in other languages, inside the frame, at the same place. As plain links where no script runs. */
export function WidgetLanguages({ languages, inReply }: WidgetLanguagesProps) {
  const t = useText();
  const Group = inReply ? "div" : "nav";
  const [failed, setFailed] = useState(false);
  return (
    <Group className="languages" aria-label={inReply ? undefined : t("widget.languages")}>
      <LanguageLinks
        languages={languages}
        onFollow={(event) => {
          // The reader wants it somewhere else.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          // What is said once more has to be new to be announced.
          setFailed(false);
          void switchLanguage(event.currentTarget.pathname).then((gone) => setFailed(!gone));
        }}
      />
      <p role="status">{failed && t("share.failed")}</p>
    </Group>
  );
}
