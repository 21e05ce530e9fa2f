import { useSelector } from "@xstate/react";
import { useMemo } from "react";
import { loadLaterText } from "../../runtime/load/loadLaterText.ts";
import { reloadWith } from "../../runtime/early/takeEarly.ts";
import type { SurfaceProps } from "../../runtime/startGuide.tsx";
import { useListener } from "../../runtime/typed/useListener.ts";
import { DraftMark } from "../../ui/frame/DraftMark.tsx";
import { LanguageLinks } from "../../ui/frame/LanguageLinks.tsx";
import { PageFooter } from "../../ui/frame/PageFooter.tsx";
import { PageHeader } from "../../ui/frame/PageHeader.tsx";
import { SkipLink } from "../../ui/frame/SkipLink.tsx";
import { GuideShell } from "../../ui/GuideShell.tsx";
import { makeText } from "../../ui/text/makeText.ts";
import { TextContext } from "../../ui/text/TextContext.ts";

/** A guide as a page of its own. */
export function PageSurface({ page, actor, life }: SurfaceProps) {
  const text = useMemo(() => makeText(page.text, page.locale), [page.text, page.locale]);
  const guide = useSelector(actor, ({ context }) => context.guide);
  const words = useSelector(actor, ({ context }) => context.edition?.words);
  const forgotten = useSelector(actor, (snapshot) => snapshot.matches("forgotten"));
  const listener = useListener(page, guide, words);
  if (forgotten) return null;
  return (
    <TextContext value={text}>
      <SkipLink to="cairn-now" />
      <PageHeader
        service={page.service.name}
        title={words?.title ?? text("failure.heading")}
        summary={words?.summary}
        languages={page.languages}
      >
        <DraftMark guide={guide} />
      </PageHeader>
      <main>
        <GuideShell
          page={page}
          actor={actor}
          life={life}
          pageUrl={page.alternates[page.locale] ?? ""}
          listener={listener}
          languageLink={(to) => (
            <LanguageLinks languages={page.languages.filter(({ locale }) => locale === to)} />
          )}
          loadText={() => loadLaterText(page)}
          reload={reloadWith}
        />
      </main>
      <PageFooter
        service={page.service}
        source={page.source}
        languages={page.languages}
        {...(guide && words && { versions: [guide.version, words.version] })}
      />
    </TextContext>
  );
}
