import { useState } from "react";
import { type Facts, personState } from "../../core/guide/flow.ts";
import { whatIsLeft } from "../../core/guide/left.ts";
import { change } from "../../core/session/edits/edit.ts";
import type { SessionEdit } from "../../core/session/edits/edited.ts";
import { depthOf } from "../../core/session/session.ts";
import { viewOf } from "../../core/session/view.ts";
import type { ConversationProps } from "./conversationProps.ts";
import { commandsOf } from "./commandsOf.ts";
import type { Ticks } from "../now/Steps.tsx";
import { type ChangeableTurn, otherAnswers, placeOf } from "../past/otherAnswers.ts";
import { useText } from "../text/useText.ts";
import type { Taken, Way } from "../typed/listener.ts";
import { bringBack } from "../typed/taken/bringBack.ts";
import { useTyped } from "../typed/useTyped.ts";
import { useArrival } from "../useArrival.ts";
import { useFocusAfter } from "../useFocusAfter.ts";

/** What just happened, said in the bar. */
interface News {
  readonly text?: string;
  /** Typed words were taken at `at`: Undo takes back all entries from `from` on, and brings them back into the box. */
  readonly typed?: {
    readonly text: string;
    readonly said: Taken["said"];
    readonly at: string;
    readonly from: number;
  };
  /** About going back. Any other news is old after that. */
  readonly back?: boolean;
}

/** All that a conversation decides, says and sends. `Conversation.tsx` shows it. */
export function useConversation(props: Omit<ConversationProps, "service" | "languageLink" | "children">) {
  const { guide, session, words, by, headingId, send, onLeave, notice, keepsPlace, onAgain, listener } =
    props;
  const t = useText();
  const view = viewOf(guide, session);
  const { root, thread, heading, leaving } = useArrival(session.trail);
  const [first] = useState(session.trail);
  const [latest, setNews] = useState<News>();
  const news = session.undone.length > 0 && !latest?.back ? undefined : latest;
  const person = personState(guide.flow);
  const made = depthOf(session, by);
  const toHeading = () => heading.current?.focus();

  const act = (event: SessionEdit, told?: News) => {
    leaving();
    actTyped(event, told);
    typing.close();
  };
  // After typed words the focus stays in the box, so the place changes without `leaving`, and the news says where it is.
  const actTyped = (event: SessionEdit, told?: News) => {
    setNews(told);
    send(event);
  };
  const take = ({ edits, said }: Taken, text: string) => {
    edits.forEach(send);
    setNews({ typed: { text, said, at: view.at, from: session.trail.length } });
    return true;
  };
  const restart = (how: typeof act) => {
    how({ type: "restart", over: true });
    setNews({ text: t("restarted") });
    return true;
  };
  const goBack = (from?: number) => {
    actTyped(
      { type: "back", ...(from !== undefined && { from }) },
      { text: t("typed.went-back"), back: true },
    );
    return true;
  };
  const onHeard = (taken: Taken, text: string): boolean => {
    const { meant } = taken;
    const request = meant && "request" in meant ? meant.request : undefined;
    if (request === undefined || (request === "person" && person)) return take(taken, text);
    return (request === "restart" && restart(send)) || (request === "back" && goBack());
  };
  const onPicked = (way: Way, text: string) => {
    if (way.meant && "request" in way.meant) {
      onHeard(way, text);
      // It was picked, not typed: the button is gone.
      toHeading();
    } else {
      leaving();
      setNews(undefined);
      way.edits.forEach(send);
    }
  };
  const typing = useTyped(listener, view, { onHeard, onPicked });
  // The button that closed the card is gone: the question takes the focus.
  useFocusAfter(typing.stopped, toHeading);

  const onPerson = () => person && act({ type: "jump", to: person });
  const personShown = view.personFirst && view.kind !== "outcome";
  const typed = notice ? undefined : news?.typed;
  const untype = ({ text, from }: NonNullable<typeof typed>) => {
    typing.close();
    goBack(from);
    bringBack(text);
  };
  const ticks: Ticks = {
    ticks: session.ticks,
    onTick: (step, done) => send({ type: "tick", step, done }),
  };
  return {
    view,
    /** Where the screen and the focus follow the place. */
    root,
    thread,
    /** The reader has come here, and does not begin here. */
    hasMoved: session.trail !== first,
    typing,
    past: {
      ...ticks,
      guide,
      view,
      words,
      person,
      typed: session.typed,
      answersOf: (turn: ChangeableTurn) => otherAnswers(guide, session, turn, by),
      onChange: (turn: ChangeableTurn, say: string) => {
        const event = { ...placeOf(turn), say };
        const held = change(guide, session, { ...event, by }).held.length > session.held.length;
        act({ type: "change", ...event }, { text: t(held ? "changed.held" : "changed") });
      },
      onRetell: (index: number, facts: Facts) =>
        act({ type: "retell", index, facts }, { text: t("changed") }),
    },
    now: {
      ...ticks,
      view,
      guide: words,
      heading: { id: headingId, ref: heading },
      onAnswer: (say: string) => act({ type: "answer", say }),
      onPerson,
      onGoOn: (to = whatIsLeft) => act({ type: "jump", to }),
    },
    /** From what was typed to the answers. */
    onAnswers: view.answers.length > 0 ? () => (typing.close(), toHeading()) : undefined,
    onPerson,
    onSend: (text: string, waited: number) => {
      // What was read before is no news any more, least of all beside a card with help.
      setNews(undefined);
      void typing.send(text, waited);
    },
    commands: commandsOf({
      back: made > 0 && (() => act({ type: "back" })),
      restart: made > 0 && (() => restart(act)),
      // Only once on a screen: after the third "no" it stands beside the answers instead.
      person: person !== undefined && !personShown && view.at !== person && onPerson,
      leave: onLeave,
    }),
    /** What just happened: the surface's news are newer than ours. */
    news:
      notice ?? (news?.typed ? typing.late?.readText(news.typed, t, words, news.typed.at, view) : news?.text),
    undo:
      notice && onAgain
        ? { id: "retry", run: onAgain }
        : typed
          ? { id: "untype", run: () => untype(typed) }
          : session.before && !keepsPlace && { id: "undo", run: () => act({ type: "undo" }) },
  };
}
