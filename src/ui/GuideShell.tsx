import { useSelector } from "@xstate/react";
import { type ReactNode, useEffectEvent, useLayoutEffect, useState } from "react";
import type { ConversationActor } from "../core/conversation/startConversation.ts";
import type { PageData } from "../core/guide/pageData.ts";
import { viewOf } from "../core/session/view.ts";
import { Conversation } from "./conversation/Conversation.tsx";
import { ResumeQuestion } from "./frame/ResumeQuestion.tsx";
import { Handoff } from "./handoff/Handoff.tsx";
import { useText } from "./text/useText.ts";
import type { Listener } from "./typed/listener.ts";

/** What a member's guide asks of the page that it is on. */
export interface ShellEvents {
  /** Clear and leave. */
  readonly leave: () => void;
  /** Takes a typed hand-off code or a pasted link. Gives the key of the sentence why it was refused, if it was. */
  readonly openCode: (typed: string) => Promise<string | undefined>;
  /** Follows the link with this code once more. */
  readonly followAgain: (code: string) => void;
  /** The guide is drawn. */
  readonly drawn: () => void;
  /** The conversation takes what was tapped before. Gives whether there was anything. */
  readonly talking: () => boolean;
}

interface GuideShellProps {
  readonly page: PageData;
  readonly actor: ConversationActor;
  /** The guide's page of its own: a link to a place leads there. Empty if it has none. */
  readonly pageUrl: string;
  readonly listener: Listener | undefined;
  readonly languageLink: (to: string) => ReactNode;
  /** What is said once the page that embeds has taken over. */
  readonly handedOver?: string;
  readonly loadText: () => Promise<void>;
  /** Loads the page again, past files that did not come, and taps this there. */
  readonly reload: (act: { readonly tap: string }) => void;
  /** Missing while prerendering. */
  readonly life: ShellEvents | undefined;
  readonly children?: ReactNode;
}

/** What a member sees of a conversation, whatever is around it: the question whether to go on, or where they are. */
export function GuideShell(props: GuideShellProps) {
  const { page, actor, pageUrl, listener, languageLink, handedOver, loadText, reload } = props;
  const { life, children } = props;
  const text = useText();
  const { guide, edition, session, notice, link, round } = useSelector(actor, ({ context }) => context);
  const state = useSelector(actor, ({ value }) => value);
  const asking = state === "asking";
  const isTalking = typeof state === "object";
  const isHandedOver = isTalking && state.talking === "handedOver";
  const drawn = useEffectEvent(() => life?.drawn());
  const talking = useEffectEvent(() => life?.talking() === true);
  const [, setTaken] = useState(false);
  // Before the browser paints: an early tap is answered in the same frame in which the page becomes alive. React follows
  // the actor only after the frame, unless it has something else to draw before.
  useLayoutEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect
    if (isTalking && talking()) setTaken(true);
    if (isTalking || asking) drawn();
  }, [isTalking, asking]);

  const own = notice && (notice.n === undefined ? text(notice.key) : text.plural(notice.key, notice.n));
  const again = notice?.again;
  const said = {
    notice: isHandedOver ? handedOver : own,
    onAgain: again === undefined ? undefined : () => life?.followAgain(again),
  };
  const onLeave = () => life?.leave();
  if (asking)
    return (
      <ResumeQuestion
        key={round}
        linked={link?.code !== undefined}
        headingId="cairn-now"
        service={page.service}
        {...said}
        onLeave={onLeave}
        onContinue={() => actor.send({ type: "continue" })}
        onFresh={() => actor.send({ type: "fresh" })}
      />
    );
  if (!isTalking || !guide || !edition) return null;
  const view = viewOf(guide, session);
  const atPerson = view.roles.includes("person");
  return (
    <Conversation
      key={round}
      guide={guide}
      session={session}
      words={edition.words}
      service={page.service}
      by="member"
      headingId="cairn-now"
      listener={listener}
      languageLink={languageLink}
      send={actor.send}
      onLeave={onLeave}
      {...said}
      keepsPlace={isHandedOver}
    >
      <Handoff
        key={Number(atPerson)}
        open={atPerson}
        guide={guide}
        view={view}
        words={edition.words}
        text={page.text}
        load={loadText}
        reload={() => reload({ tap: '[data-command="share"][aria-expanded="false"]' })}
        ticks={session.ticks}
        pageUrl={pageUrl}
        onCode={async (typed) => life?.openCode(typed)}
      />
      {children}
    </Conversation>
  );
}
