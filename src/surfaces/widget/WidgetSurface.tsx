import { useSelector } from "@xstate/react";
import { useEffect, useEffectEvent, useMemo } from "react";
import type { ActorRefFrom } from "xstate";
import type { conversation, ConversationEvent } from "../../core/session/conversation.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import { viewOf } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { Conversation } from "../../ui/Conversation.tsx";
import { DraftMark } from "../../ui/frame/DraftMark.tsx";
import { Handoff } from "../../ui/handoff/Handoff.tsx";
import { makeText } from "../../ui/text/makeText.ts";
import { NewTabLink } from "../../ui/text/NewTabLink.tsx";
import { ResumeQuestion } from "../../ui/frame/ResumeQuestion.tsx";
import { SupportFooter } from "../../ui/frame/SupportFooter.tsx";
import { TextContext } from "../../ui/text/TextContext.ts";
import type { Place } from "../place/startPlace.ts";
import { usePlace } from "../place/usePlace.ts";
import { loadLaterText } from "../loadLaterText.ts";
import { reloadWith } from "../takeEarly.ts";
import { useListener } from "../typed/useListener.ts";
import { standalone } from "./standalone.ts";
import { WidgetLanguages } from "./WidgetLanguages.tsx";
import { Words } from "../../ui/text/Words.tsx";

export interface WidgetSurfaceProps {
  readonly page: PageData;
  /** Missing while nothing could be loaded. */
  readonly words: GuideWords | undefined;
  readonly actor: ActorRefFrom<typeof conversation>;
  /** The place of the conversation. Missing while prerendering. */
  readonly place?: Place | undefined;
  /** What the member does goes this way, so that the page that embeds can be told. */
  readonly send: (event: ConversationEvent) => void;
  /** The page that embeds took over a hand-off. */
  readonly handed?: boolean;
  /** The page that embeds is not listed: the guide is only linked. */
  readonly refused?: boolean;
  readonly onLeave?: () => void;
  /** The guide is there. */
  readonly onReady?: () => void;
  /** And nothing is asked before it can be used. */
  readonly onTalking?: () => void;
}

/** A guide in a frame on somebody's page. The shell around the frame has its title and closes it. */
export function WidgetSurface(props: WidgetSurfaceProps) {
  const { page, words, actor, place, send, handed, refused, onLeave, onReady, onTalking } = props;
  const text = useMemo(() => makeText(page.text, page.locale), [page.text, page.locale]);
  const guide = useSelector(actor, ({ context }) => context.guide);
  const session = useSelector(actor, ({ context }) => context.session);
  const { asking, round, notice, lasts } = usePlace(place);
  const listener = useListener(page, guide, words);
  const ready = useEffectEvent(() => onReady?.());
  const talking = useEffectEvent(() => onTalking?.());
  const isThere = guide !== undefined && words !== undefined;
  const isTalking = isThere && !asking && !refused;
  useEffect(() => {
    if (isTalking) talking();
    if (isThere) ready();
  }, [isThere, isTalking]);

  const leave = () => onLeave?.();
  const view = guide && viewOf(guide, session);
  const atPerson = view?.roles.includes("person") ?? false;
  const own = notice && (notice.n === undefined ? text(notice.key) : text.plural(notice.key, notice.n));
  const languageLink = (to?: string) => {
    const languages = page.languages.filter(({ locale }) => !to || locale === to);
    // Where nothing outlives the document, a switch would lose the place.
    return (
      lasts && languages.length > 0 && <WidgetLanguages languages={languages} inReply={to !== undefined} />
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
        ) : asking && place ? (
          <ResumeQuestion
            key={round}
            headingId="cairn-now"
            service={page.service}
            notice={own}
            onLeave={leave}
            onContinue={place.resume}
            onFresh={place.fresh}
          />
        ) : guide && words && view ? (
          <Conversation
            key={round}
            guide={guide}
            session={session}
            words={words}
            service={page.service}
            by="member"
            headingId="cairn-now"
            listener={listener}
            languageLink={languageLink}
            send={send}
            onLeave={leave}
            notice={handed ? text("widget.handed") : own}
            keepsPlace={handed}
          >
            <Handoff
              key={Number(atPerson)}
              open={atPerson}
              guide={guide}
              view={view}
              words={words}
              text={page.text}
              load={() => loadLaterText(page)}
              reload={() => reloadWith({ tap: '[data-command="share"][aria-expanded="false"]' })}
              ticks={session.ticks}
              pageUrl={standalone(page)}
              onCode={async (typed) => place?.openCode(typed)}
            />
            {languageLink()}
          </Conversation>
        ) : null}
      </main>
      <SupportFooter service={page.service} />
    </TextContext>
  );
}
