import { useSelector } from "@xstate/react";
import { useEffect, useEffectEvent, useId, useMemo, useState } from "react";
import type { ActorRefFrom } from "xstate";
import type { conversation } from "../../core/conversation.ts";
import type { PageData } from "../../core/pageData.ts";
import type { GuideWords } from "../../core/words.ts";
import { Conversation } from "../../ui/Conversation.tsx";
import { Failed } from "../../ui/Failed.tsx";
import { makeText } from "../../ui/makeText.ts";
import { PageFooter } from "../../ui/PageFooter.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkipLink } from "../../ui/SkipLink.tsx";
import { SupportLine } from "../../ui/SupportLine.tsx";
import { TextContext } from "../../ui/TextContext.ts";
import { useLast } from "../../ui/useLast.ts";

export interface PageSurfaceProps {
  readonly page: PageData;
  /** Missing while nothing could be loaded. */
  readonly words: GuideWords | undefined;
  readonly actor: ActorRefFrom<typeof conversation>;
  /** The page is alive: what is sent to the actor from now on can't disturb hydration. */
  readonly onReady?: () => void;
}

/** A guide as a page of its own. */
export function PageSurface({ page, words, actor, onReady }: PageSurfaceProps) {
  const text = useMemo(() => makeText(page.text, page.locale), [page.text, page.locale]);
  const guide = useSelector(actor, ({ context }) => context.guide);
  const session = useSelector(actor, ({ context }) => context.session);
  const failure = useSelector(actor, ({ context }) => context.failure);
  const forgotten = useSelector(actor, (snapshot) => snapshot.matches("forgotten"));
  const failed = useLast(failure);
  const [ticks, setTicks] = useState<readonly string[]>([]);
  const headingId = useId();
  const recovered = failed !== undefined && guide !== undefined;
  useEffect(() => {
    if (recovered) document.getElementById(headingId)?.focus();
  }, [recovered, headingId]);
  const ready = useEffectEvent(() => onReady?.());
  useEffect(() => ready(), []);

  if (forgotten) return null;
  return (
    <TextContext value={text}>
      <SkipLink to={headingId} />
      <PageHeader
        service={page.service.name}
        title={words?.title ?? text("failure.heading")}
        summary={words?.summary}
      />
      <main>
        {guide && words ? (
          <Conversation
            guide={guide}
            session={session}
            words={words}
            service={page.service}
            by="member"
            headingId={headingId}
            ticks={ticks}
            onTicks={setTicks}
            send={actor.send}
          />
        ) : (
          failed && (
            <>
              <Failed
                failure={failed}
                trying={!failure}
                service={page.service}
                onRetry={() => actor.send({ type: "retry" })}
              />
              <div className="bar">
                <SupportLine service={page.service} />
              </div>
            </>
          )
        )}
      </main>
      <PageFooter
        source={page.source}
        {...(guide && words && { versions: [guide.version, words.version] })}
      />
    </TextContext>
  );
}
