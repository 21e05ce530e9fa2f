import { useSelector } from "@xstate/react";
import { useMemo, useSyncExternalStore } from "react";
import { reloadWith } from "../../runtime/early/takeEarly.ts";
import { loadLaterText } from "../../runtime/load/loadLaterText.ts";
import type { SurfaceProps } from "../../runtime/startGuide.tsx";
import { useListener } from "../../runtime/typed/useListener.ts";
import { DraftMark } from "../../ui/frame/DraftMark.tsx";
import { SupportFooter } from "../../ui/frame/SupportFooter.tsx";
import { GuideShell } from "../../ui/GuideShell.tsx";
import { never } from "../../ui/never.ts";
import { makeText } from "../../ui/text/makeText.ts";
import { NewTabLink } from "../../ui/text/NewTabLink.tsx";
import { TextContext } from "../../ui/text/TextContext.ts";
import { Words } from "../../ui/text/Words.tsx";
import { standalone } from "./standalone.ts";
import { WidgetLanguages } from "./WidgetLanguages.tsx";

/** A guide in a frame on somebody's page. The shell around the frame has its title and closes it. */
export function WidgetSurface({ page, actor, life }: SurfaceProps) {
  const text = useMemo(() => makeText(page.text, page.locale), [page.text, page.locale]);
  const guide = useSelector(actor, ({ context }) => context.guide);
  const words = useSelector(actor, ({ context }) => context.edition?.words);
  const refused = useSelector(actor, (snapshot) => snapshot.matches("refused"));
  const { subscribe = never, lasts = () => true } = life?.storage ?? {};
  const isKept = useSyncExternalStore(subscribe, lasts, () => true);
  const listener = useListener(page, guide, words);

  const languageLink = (to?: string) => {
    const languages = page.languages.filter(({ locale }) => !to || locale === to);
    // Where nothing outlives the document, a switch would lose the place.
    return (
      isKept && languages.length > 0 && <WidgetLanguages languages={languages} inReply={to !== undefined} />
    );
  };
  return (
    <TextContext value={text}>
      <main className="widget" aria-labelledby="cairn-title">
        <h1 id="cairn-title" className="unseen">
          {words?.title ?? text("failure.heading")}
        </h1>
        <DraftMark guide={guide} />
        {refused ? (
          <p className="refused">
            <Words>{`${text("widget.refused")} `}</Words>
            {standalone(page) && <NewTabLink href={standalone(page)}>{text("widget.page")}</NewTabLink>}
          </p>
        ) : (
          <GuideShell
            page={page}
            actor={actor}
            life={life}
            pageUrl={standalone(page)}
            listener={listener}
            languageLink={languageLink}
            handedOver={text("widget.handed")}
            loadText={() => loadLaterText(page)}
            reload={reloadWith}
          >
            {languageLink()}
          </GuideShell>
        )}
      </main>
      <SupportFooter service={page.service} />
    </TextContext>
  );
}
