import { type ReactNode, useEffect, useRef, useState } from "react";
import { change } from "../core/session/edit.ts";
import type { ServiceInfo } from "../core/guide/pageData.ts";
import { Bar } from "./Bar.tsx";
import { Notice } from "./Notice.tsx";
import { Now } from "./Now.tsx";
import { otherAnswers, placeOf } from "./otherAnswers.ts";
import { Transcript } from "./Transcript.tsx";
import { CrisisCard } from "./typed/CrisisCard.tsx";
import { PinnedHelp } from "./typed/PinnedHelp.tsx";
import { TypedBox } from "./typed/TypedBox.tsx";
import { TypedReply } from "./typed/TypedReply.tsx";
import { type Conversing, useConversation } from "./useConversation.ts";
import { useText } from "./useText.ts";

export interface ConversationProps extends Conversing {
  readonly service: ServiceInfo;
  /** The id that the current heading shall have, e.g. for a skip link. */
  readonly headingId: string;
  /** The way to the guide in another locale, for words that turn out to be in it. */
  readonly languageLink?: ((locale: string) => ReactNode) | undefined;
  /** What stands below the present: saving, sharing, handing over. */
  readonly children?: ReactNode;
}

/** A conversation: the past, the present, and what can always be done. */
export function Conversation(props: ConversationProps) {
  const { guide, session, words, service, by, headingId, ticks, onTicks, listener, languageLink } = props;
  const t = useText();
  const [first] = useState(session);
  const { view, arrival, entries, typing, person, commands, said, act, toAnswers, toPerson, sendTyped } =
    useConversation(props);
  const { root, thread, heading } = arrival;
  const { exchange, stopped, pinned } = typing;
  const soft = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It stands above the new heading, which has just come to the top of the screen.
    if (exchange?.type === "answered") soft.current?.scrollIntoView({ block: "start" });
  }, [exchange]);
  const tickProps = {
    ticks,
    onTick: (step: string, done: boolean) =>
      onTicks(done ? [...ticks, step] : ticks.filter((other) => other !== step)),
  };

  return (
    <div
      ref={root}
      className="conversation"
      data-guide={guide.flow.id}
      data-state={view.at}
      data-kind={view.kind}
    >
      <div ref={thread} className="thread">
        <Transcript
          typed={entries.typed}
          flow={guide.flow}
          view={view}
          words={words}
          person={person}
          {...tickProps}
          answersOf={(turn) => otherAnswers(guide, session, turn, by)}
          onChange={(turn, say) => {
            const event = { ...placeOf(turn), say };
            const held = change(guide, session, { ...event, by }).held.length > session.held.length;
            act({ type: "change", ...event }, { text: t(held ? "changed.held" : "changed") });
          }}
        />
        {pinned && !stopped && <PinnedHelp service={service} />}
        {/* Above the reply, which here is the next question. */}
        {exchange?.type === "answered" && (
          <div ref={soft}>
            <exchange.replies.SoftLine service={service} />
          </div>
        )}
        <div className="present" data-arrived={session !== first || undefined}>
          {stopped ? (
            <CrisisCard
              headingId={headingId}
              failed={exchange?.type === "failed"}
              service={service}
              title={words.title}
              onGoOn={typing.goOn}
              onRetry={exchange?.type === "failed" && exchange.unreadable ? typing.again : undefined}
            />
          ) : (
            <Now
              // A new place is a new element: what has the focus is announced, and a second tap can't hit an old
              // button.
              key={`${view.turns.length} ${view.at}`}
              view={view}
              guide={words}
              service={service}
              heading={{ id: headingId, ref: heading }}
              onAnswer={(say) => act({ type: "answer", say })}
              onPerson={toPerson}
              {...tickProps}
            />
          )}
          {listener && (
            <TypedReply
              exchange={stopped ? undefined : exchange}
              words={words}
              service={service}
              languageLink={languageLink}
              onPick={typing.pick}
              onNone={typing.miss}
              onPerson={toPerson}
              onAnswers={view.answers.length > 0 ? toAnswers : undefined}
            />
          )}
          {listener && <TypedBox label={t("typed.label")} onFocus={listener.prepare} onSend={sendTyped} />}
          {props.children}
        </div>
      </div>
      <Bar commands={commands} service={service} help={exchange !== undefined}>
        <Notice text={said.text}>
          {said.undo && (
            <button type="button" className="quiet" data-command={said.undo.id} onClick={said.undo.run}>
              {t(said.undo.id === "retry" ? "retry" : "undo")}
            </button>
          )}
        </Notice>
      </Bar>
    </div>
  );
}
