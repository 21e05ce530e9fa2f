import { useState } from "react";
import type { ConversationEvent } from "../core/session/conversation.ts";
import { depthOf } from "../core/session/session.ts";
import { change } from "../core/session/edit.ts";
import { personState } from "../core/guide/flow.ts";
import { whatIsLeft } from "../core/guide/left.ts";
import { viewOf } from "../core/session/view.ts";
import { Bar } from "./Bar.tsx";
import type { ConversationProps, News } from "./conversationProps.ts";
import { commandsOf } from "./commandsOf.ts";
import { Notice } from "./Notice.tsx";
import { Now } from "./now/Now.tsx";
import type { Ticks } from "./now/Steps.tsx";
import { otherAnswers, placeOf } from "./past/otherAnswers.ts";
import { Transcript } from "./past/Transcript.tsx";
import { CrisisCard } from "./typed/CrisisCard.tsx";
import { bringBack } from "./typed/taken/bringBack.ts";
import { asPlace, type Heard, type Meant } from "./typed/listener.ts";
import { PinnedHelp } from "./typed/PinnedHelp.tsx";
import { TypedBox } from "./typed/TypedBox.tsx";
import { TypedReply } from "./typed/TypedReply.tsx";
import { useTyped } from "./typed/useTyped.ts";
import { useSoftInView } from "./typed/useSoftInView.ts";
import { useArrival } from "./useArrival.ts";
import { useFocusAfter } from "./useFocusAfter.ts";
import { useText } from "./text/useText.ts";

/** A conversation: the past, the present, and what can always be done. */
export function Conversation({
  guide,
  session,
  words,
  service,
  by,
  headingId,
  send,
  onLeave,
  notice,
  keepsPlace,
  onAgain,
  listener,
  languageLink,
  children,
}: ConversationProps) {
  const t = useText();
  const view = viewOf(guide, session);
  const { root, thread, heading, leaving } = useArrival(session.trail);
  const [first] = useState(session.trail);
  const [latest, setNews] = useState<News>();
  const news = session.undone.length > 0 && !latest?.back ? undefined : latest;
  const person = personState(guide.flow);
  const made = depthOf(session, by);

  const act = (event: ConversationEvent, told?: News) => {
    leaving();
    actTyped(event, told);
    typing.close();
  };
  // After typed words the focus stays in the box, so the place changes without `leaving`, and the news says where it is.
  const actTyped = (event: ConversationEvent, told?: News) => {
    setNews(told);
    send(event);
  };
  const take = (heard: Heard, text: string, meant?: Exclude<Meant, { request: string }>) =>
    heard.replies.planOf(by, heard, text, meant).forEach(send);
  const takeTyped: typeof take = (heard, text, meant) => {
    take(heard, text, meant);
    const read = heard.kind === "request" ? { request: heard.request } : meant;
    setNews({
      read: (to) => heard.replies.readText(heard, read, words, t, view.at, to),
      typed: { text, from: session.trail.length },
    });
  };
  const doMeant = (what: Meant, text: string, heard: Heard) => {
    const meant = asPlace(what, view.at);
    if ("request" in meant) {
      doRequest(meant.request, text, heard);
      // It was picked, not typed: the button is gone.
      heading.current?.focus();
    } else {
      leaving();
      setNews(undefined);
      take(heard, text, meant);
    }
  };
  const doRequest = (request: string, text: string, heard: Heard): boolean => {
    if (request === "person" && person) takeTyped(heard, text, { state: person });
    else if (request === "restart") restart(send);
    else if (request === "back") actTyped({ type: "back" }, wentBack);
    else return false;
    return true;
  };
  const wentBack: News = { text: t("typed.went-back"), back: true };
  const typing = useTyped(listener, view, {
    onAnswer: (say, text, heard) =>
      takeTyped(heard, text, say === undefined ? undefined : { at: view.at, say }),
    onMeant: doMeant,
    onRequest: doRequest,
  });
  const untype = ({ text, from }: NonNullable<News["typed"]>) => {
    typing.close();
    actTyped({ type: "back", from }, wentBack);
    bringBack(text);
  };
  const toAnswers = () => (typing.close(), heading.current?.focus());
  const toPerson = () => person && act({ type: "jump", to: person });
  const restart = (how: typeof send = act) => {
    how({ type: "restart", over: true });
    setNews({ text: t("restarted") });
  };
  const again = notice && onAgain;
  const typed = notice ? undefined : news?.typed;
  const undo = again
    ? { id: "retry", run: again }
    : typed
      ? { id: "untype", run: () => untype(typed) }
      : session.before && !keepsPlace && { id: "undo", run: () => act({ type: "undo" }) };

  const { exchange, stopped } = typing;
  const soft = useSoftInView(exchange);
  // The button that closed the card is gone: the question takes the focus.
  useFocusAfter(stopped, () => heading.current?.focus());
  const personShown = view.personFirst && view.kind !== "outcome";
  const commands = commandsOf({
    back: made > 0 && (() => act({ type: "back" })),
    restart: made > 0 && (() => restart()),
    // Only once on a screen: after the third "no" it stands beside the answers instead.
    person: person !== undefined && !personShown && view.at !== person && toPerson,
    leave: onLeave,
  });
  const ticks: Ticks = {
    ticks: session.ticks,
    onTick: (step, done) => send({ type: "tick", step, done }),
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
          typed={session.typed}
          guide={guide}
          onRetell={(index, facts) => act({ type: "retell", index, facts }, { text: t("changed") })}
          view={view}
          words={words}
          person={person}
          {...ticks}
          answersOf={(turn) => otherAnswers(guide, session, turn, by)}
          onChange={(turn, say) => {
            const event = { ...placeOf(turn), say };
            const held = change(guide, session, { ...event, by }).held.length > session.held.length;
            act({ type: "change", ...event }, { text: t(held ? "changed.held" : "changed") });
          }}
        />
        {typing.pinned && !stopped && <PinnedHelp service={service} />}
        {/* Above the reply, which here is the next question. */}
        {exchange?.type === "answered" && (
          <div ref={soft}>
            <exchange.replies.SoftLine service={service} />
          </div>
        )}
        <div className="present" data-arrived={session.trail !== first || undefined}>
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
              // A new place is a new element: what has the focus is announced, and a second tap can't hit an old button.
              key={`${view.turns.length} ${view.at}`}
              view={view}
              guide={words}
              service={service}
              heading={{ id: headingId, ref: heading }}
              onAnswer={(say) => act({ type: "answer", say })}
              onPerson={toPerson}
              onGoOn={(to = whatIsLeft) => act({ type: "jump", to })}
              {...ticks}
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
          {listener && (
            <TypedBox
              label={t("typed.label")}
              onFocus={listener.prepare}
              onSend={(text, waited) => {
                // What was read before is no news any more, least of all beside a card with help.
                setNews(undefined);
                void typing.send(text, waited);
              }}
            />
          )}
          {children}
        </div>
      </div>
      <Bar commands={commands} service={service} help={exchange !== undefined}>
        <Notice text={notice ?? news?.read?.(view) ?? news?.text}>
          {undo && (
            <button type="button" className="quiet" data-command={undo.id} onClick={undo.run}>
              {t(undo.id === "retry" ? "retry" : "undo")}
            </button>
          )}
        </Notice>
      </Bar>
    </div>
  );
}
