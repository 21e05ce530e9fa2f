import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ConversationEvent } from "../core/conversation.ts";
import { change } from "../core/edit.ts";
import type { Guide } from "../core/guide.ts";
import type { ServiceInfo } from "../core/pageData.ts";
import type { Session } from "../core/session.ts";
import type { Reader } from "../core/trail.ts";
import { viewOf } from "../core/view.ts";
import type { GuideWords } from "../core/words.ts";
import { type Command, CommandBar } from "./CommandBar.tsx";
import { Notice } from "./Notice.tsx";
import { Now } from "./Now.tsx";
import { otherAnswers, placeOf } from "./otherAnswers.ts";
import { SupportLine } from "./SupportLine.tsx";
import { Transcript } from "./Transcript.tsx";
import { CrisisCard } from "./typed/CrisisCard.tsx";
import type { Listener, Meant } from "./typed/listener.ts";
import { PinnedHelp } from "./typed/PinnedHelp.tsx";
import { TypedBox } from "./typed/TypedBox.tsx";
import { TypedReply } from "./typed/TypedReply.tsx";
import { useTyped } from "./typed/useTyped.ts";
import { useArrival } from "./useArrival.ts";
import { useText } from "./useText.ts";
import { answerWords } from "./wordsOf.ts";

export interface ConversationProps {
  readonly guide: Guide;
  readonly session: Session;
  readonly words: GuideWords;
  readonly service: ServiceInfo;
  /** Whose surface this is. */
  readonly by: Reader;
  /** The id that the current heading shall have, e.g. for a skip link. */
  readonly headingId: string;
  /** Ids of the ticked steps. */
  readonly ticks: readonly string[];
  readonly onTicks: (ticks: readonly string[]) => void;
  readonly send: (event: ConversationEvent) => void;
  /** "Clear and leave", where the surface has it. */
  readonly onLeave?: () => void;
  /** News from the surface, e.g. about a place that was resumed. */
  readonly notice?: string | undefined;
  /** Understands what is typed. Without one there is no box. */
  readonly listener?: Listener | undefined;
  /** What stands below the present: saving, sharing, handing over. */
  readonly children?: ReactNode;
}

interface News {
  readonly text: string;
  /** About typed words: Undo takes the answer back. */
  readonly typed?: boolean;
  /** What was there before a new start. */
  readonly before?: { readonly session: Session; readonly ticks: readonly string[] };
}

/** A conversation: the past, the present, and what can always be done. */
export function Conversation({
  guide,
  session,
  words,
  service,
  by,
  headingId,
  ticks,
  onTicks,
  send,
  onLeave,
  notice,
  listener,
  children,
}: ConversationProps) {
  const t = useText();
  const view = viewOf(guide, session);
  const { root, thread, heading, leaving } = useArrival(session);
  const [first] = useState(session);
  const [news, setNews] = useState<News>();
  // What was typed, by the index of the entry it became. In memory only.
  const [typed, setTyped] = useState<readonly { readonly entry: number; readonly text: string }[]>([]);
  const person = Object.keys(guide.flow.states).find((id) => guide.flow.states[id]?.tags.includes("person"));
  const made = session.trail.filter((entry) => entry.by === by && entry.type !== "told").length;

  const act = (event: ConversationEvent, told?: News) => {
    leaving();
    setNews(told);
    setTyped((all) => all.filter(({ entry }) => entry < session.trail.length));
    typing.close();
    send(event);
  };
  // After typed words the focus stays in the box, so the place changes without `leaving`.
  const answerTyped = (say: string, said: string) => {
    setTyped((all) => [
      ...all.filter(({ entry }) => entry < session.trail.length),
      { entry: session.trail.length, text: said },
    ]);
    setNews({ text: t("typed.read", { answer: answerWords(words, view.at, say).label }), typed: true });
    send({ type: "answer", say });
  };
  const doMeant = (meant: Meant, said: string) => {
    if ("request" in meant) return void doRequest(meant.request);
    if ("state" in meant) return act({ type: "jump", to: meant.state });
    if (meant.at === view.at) return act({ type: "answer", say: meant.say });
    act({ type: "jump", to: meant.at });
    send({ type: "answer", say: meant.say });
    setTyped((all) => [...all, { entry: session.trail.length + 1, text: said }]);
  };
  const doRequest = (request: string): boolean => {
    if (request === "person") toPerson();
    else if (request === "restart") restart();
    else if (request === "back") act({ type: "back" });
    else return false;
    return true;
  };
  const typing = useTyped(listener, view, { onAnswer: answerTyped, onMeant: doMeant, onRequest: doRequest });
  const toPerson = () => person && act({ type: "jump", to: person });
  const restart = () => {
    const before = { session, ticks };
    act({ type: "restart" }, made > 1 ? { text: t("restarted"), before } : undefined);
    onTicks([]);
  };
  const undo = ({ session, ticks }: NonNullable<News["before"]>) => {
    act({ type: "resume", session });
    onTicks(ticks);
  };

  const { exchange } = typing;
  const stopped =
    exchange?.type === "failed" || (exchange?.type === "heard" && exchange.heard.kind === "crisis");
  const wasStopped = useRef(false);
  useEffect(() => {
    // The button that closed the card is gone: the question takes the focus.
    if (wasStopped.current && !stopped) heading.current?.focus();
    wasStopped.current = stopped;
  }, [stopped, heading]);
  const personShown = view.personFirst && view.kind !== "outcome";
  const commands: Command[] = [
    { id: "back", run: () => act({ type: "back" }), idle: made === 0 },
    { id: "restart", run: restart, idle: made === 0 },
    // Only once on a screen: after the third "no" it stands above the answers instead.
    ...(person && !personShown ? [{ id: "person", run: toPerson, idle: view.at === person }] : []),
    ...(onLeave ? [{ id: "leave", run: onLeave }] : []),
  ];
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
          typed={typed}
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
        {typing.pinned && <PinnedHelp service={service} />}
        {stopped ? (
          <CrisisCard
            headingId={headingId}
            failed={exchange?.type === "failed"}
            service={service}
            onBooking={typing.close}
          />
        ) : (
          <Now
            // A new place is a new element: what has the focus is announced, and a second tap can't hit an old button.
            key={`${view.turns.length} ${view.at}`}
            view={view}
            guide={words}
            service={service}
            heading={{ id: headingId, ref: heading }}
            arrived={session !== first}
            onAnswer={(say) => act({ type: "answer", say })}
            onPerson={toPerson}
            {...tickProps}
          />
        )}
        {exchange && !stopped && (
          <TypedReply
            exchange={exchange}
            words={words}
            service={service}
            onPick={typing.pick}
            onNone={typing.miss}
            onPerson={toPerson}
          />
        )}
        {listener && <TypedBox onFocus={listener.prepare} onSend={(text) => void typing.send(text)} />}
        {children}
      </div>
      <div className="bar" data-help={exchange ? "" : undefined}>
        <Notice text={news?.text ?? notice}>
          {news?.typed && (
            <button
              type="button"
              className="quiet"
              data-command="untype"
              onClick={() => act({ type: "back" })}
            >
              {t("undo")}
            </button>
          )}
          {news?.before && (
            <button
              type="button"
              className="quiet"
              data-command="undo"
              onClick={() => news.before && undo(news.before)}
            >
              {t("undo")}
            </button>
          )}
        </Notice>
        <CommandBar commands={commands} />
        <SupportLine service={service} />
      </div>
    </div>
  );
}
