import { useSelector } from "@xstate/react";
import { useEffectEvent, useLayoutEffect, useMemo } from "react";
import type { ActorRefFrom } from "xstate";
import type { conversation } from "../../core/session/conversation.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import { viewOf } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { Conversation } from "../../ui/Conversation.tsx";
import { DraftMark } from "../../ui/frame/DraftMark.tsx";
import { Handoff } from "../../ui/handoff/Handoff.tsx";
import { LanguageLinks } from "../../ui/frame/LanguageLinks.tsx";
import { makeText } from "../../ui/text/makeText.ts";
import { PageFooter } from "../../ui/frame/PageFooter.tsx";
import { PageHeader } from "../../ui/frame/PageHeader.tsx";
import { SkipLink } from "../../ui/frame/SkipLink.tsx";
import { ResumeQuestion } from "../../ui/frame/ResumeQuestion.tsx";
import { TextContext } from "../../ui/text/TextContext.ts";
import type { Place } from "../place/startPlace.ts";
import { usePlace } from "../place/usePlace.ts";
import { loadLaterText } from "../loadLaterText.ts";
import { reloadWith } from "../takeEarly.ts";
import { useListener } from "../typed/useListener.ts";

export interface PageSurfaceProps {
  readonly page: PageData;
  /** Missing while nothing could be loaded. */
  readonly words: GuideWords | undefined;
  readonly actor: ActorRefFrom<typeof conversation>;
  /** The place of the conversation. Missing while prerendering. */
  readonly place?: Place | undefined;
  readonly onLeave?: () => void;
  /** The page is alive: what is sent to the actor from now on can't disturb hydration. */
  readonly onReady?: () => void;
}

/** A guide as a page of its own. */
export function PageSurface({ page, words, actor, place, onLeave, onReady }: PageSurfaceProps) {
  const text = useMemo(() => makeText(page.text, page.locale), [page.text, page.locale]);
  const guide = useSelector(actor, ({ context }) => context.guide);
  const session = useSelector(actor, ({ context }) => context.session);
  const forgotten = useSelector(actor, (snapshot) => snapshot.matches("forgotten"));
  const { asking, linked, round, notice } = usePlace(place);
  const listener = useListener(page, guide, words);
  const ready = useEffectEvent(() => onReady?.());
  // Before the browser paints: an early tap is answered in the same frame in which the page becomes alive.
  const isThere = guide !== undefined && words !== undefined && !asking;
  useLayoutEffect(() => {
    if (isThere) ready();
  }, [isThere]);

  if (forgotten) return null;
  const own = notice && (notice.n === undefined ? text(notice.key) : text.plural(notice.key, notice.n));
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
        {asking && place ? (
          <ResumeQuestion
            key={round}
            linked={linked}
            headingId="cairn-now"
            service={page.service}
            notice={own}
            onAgain={notice?.again}
            onLeave={() => onLeave?.()}
            onContinue={place.resume}
            onFresh={place.fresh}
          />
        ) : guide && words ? (
          <Conversation
            key={round}
            guide={guide}
            session={session}
            words={words}
            service={page.service}
            by="member"
            headingId="cairn-now"
            listener={listener}
            languageLink={(to) => (
              <LanguageLinks languages={page.languages.filter(({ locale }) => locale === to)} />
            )}
            send={actor.send}
            onLeave={() => onLeave?.()}
            notice={own}
            onAgain={notice?.again}
          >
            <Handoff
              key={viewOf(guide, session).roles.includes("person") ? "person" : "elsewhere"}
              open={viewOf(guide, session).roles.includes("person")}
              guide={guide}
              view={viewOf(guide, session)}
              words={words}
              text={page.text}
              load={() => loadLaterText(page)}
              reload={() => reloadWith({ tap: '[data-command="share"][aria-expanded="false"]' })}
              ticks={session.ticks}
              pageUrl={page.alternates[page.locale] ?? ""}
              onCode={async (typed) => place?.openCode(typed)}
            />
          </Conversation>
        ) : null}
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
