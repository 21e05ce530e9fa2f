import { useState } from "react";
import { personState } from "../core/guide/flow.ts";
import type { GuideWords } from "../core/guide/words.ts";
import type { ConversationEvent } from "../core/session/conversation.ts";
import { depthOf, type Session } from "../core/session/session.ts";
import { viewOf } from "../core/session/view.ts";
import type { Guide } from "../core/walk/guide.ts";
import type { Reader } from "../core/walk/trail.ts";
import type { Command } from "./CommandBar.tsx";
import { insideQuotes } from "./typed/insideQuotes.ts";
import type { Listener, Meant } from "./typed/listener.ts";
import { meantLabel } from "./typed/meantLabel.ts";
import type { TypedEntry } from "./typed/typedEntry.ts";
import { useTyped } from "./typed/useTyped.ts";
import { useTypedEntries } from "./typed/useTypedEntries.ts";
import { useArrival } from "./useArrival.ts";
import { useFocusAfter } from "./useFocusAfter.ts";
import { useText } from "./useText.ts";

/** What the controller of a conversation needs of its surface: the guide, where it is, and how to move it. */
export interface Conversing {
  readonly guide: Guide;
  readonly session: Session;
  readonly words: GuideWords;
  /** Whose surface this is. */
  readonly by: Reader;
  /** Ids of the ticked steps. */
  readonly ticks: readonly string[];
  readonly onTicks: (ticks: readonly string[]) => void;
  readonly send: (event: ConversationEvent) => void;
  /** "Clear and leave", where the surface has it. */
  readonly onLeave?: () => void;
  /** News from the surface, e.g. about a place that was resumed. Newer than what the conversation has to say. */
  readonly notice?: string | undefined;
  /** Takes back what the notice tells. */
  readonly onUndo?: (() => void) | undefined;
  /** Tries once more what the notice says has failed. */
  readonly onAgain?: (() => void) | undefined;
  /** Understands what is typed. Without one there is no box. */
  readonly listener?: Listener | undefined;
}

interface News {
  readonly text: string;
  /** About typed words: Undo takes the answer back. */
  readonly typed?: boolean;
  /** About going back. Any other news is old after that. */
  readonly back?: boolean;
  /** What was there before a new start. */
  readonly before?: {
    readonly session: Session;
    readonly ticks: readonly string[];
    readonly typed: readonly TypedEntry[];
  };
}

/** What a reader does in a conversation, what it does to it, and what is said about it. `Conversation` draws it. */
export function useConversation({
  guide,
  session,
  words,
  by,
  ticks,
  onTicks,
  send,
  onLeave,
  notice,
  onUndo,
  onAgain,
  listener,
}: Conversing) {
  const t = useText();
  const view = viewOf(guide, session);
  const arrival = useArrival(session);
  const { heading, leaving } = arrival;
  const [latest, setNews] = useState<News>();
  const news = session.undone.length > 0 && !latest?.back ? undefined : latest;
  const entries = useTypedEntries(session);
  const person = personState(guide.flow);
  const made = depthOf(session, by);

  const act = (event: ConversationEvent, told?: News) => {
    leaving();
    setNews(told);
    entries.cut();
    typing.close();
    send(event);
  };
  // After typed words the focus stays in the box, so the place changes without `leaving`, and the news says where it
  // is.
  const actTyped = (event: ConversationEvent, text: string, told: News) => {
    entries.cut();
    if (event.type === "answer") entries.note(text, event.say);
    if (event.type === "jump") entries.note(text, event.to);
    setNews(told);
    send(event);
  };
  const read = (meant: Meant): News => ({
    text: t("typed.read", { answer: insideQuotes(meantLabel(meant, words, {}, t)) }),
    typed: true,
  });
  const doMeant = (meant: Meant, text: string) => {
    if ("request" in meant) {
      doRequest(meant.request, text);
      // It was picked, not typed: the button is gone.
      heading.current?.focus();
    } else if ("state" in meant) {
      act({ type: "jump", to: meant.state });
      entries.note(text, meant.state);
    } else {
      const elsewhere = meant.at !== view.at;
      if (elsewhere) act({ type: "jump", to: meant.at });
      (elsewhere ? send : act)({ type: "answer", say: meant.say });
      entries.note(text, meant.say, elsewhere ? 1 : 0);
    }
  };
  const doRequest = (request: string, text: string): boolean => {
    if (request === "person" && person)
      actTyped({ type: "jump", to: person }, text, read({ request: "person" }));
    else if (request === "restart") restart(send);
    else if (request === "back") actTyped({ type: "back" }, text, { text: t("typed.went-back"), back: true });
    else return false;
    return true;
  };
  const typing = useTyped(listener, view, {
    onAnswer: (say, text) => actTyped({ type: "answer", say }, text, read({ at: view.at, say })),
    onMeant: doMeant,
    onRequest: doRequest,
  });
  const toAnswers = () => {
    typing.close();
    heading.current?.focus();
  };
  const toPerson = () => person && act({ type: "jump", to: person });
  const restart = (how: typeof send = act) => {
    const before = { session, ticks, typed: entries.typed };
    how({ type: "restart" });
    setNews({ text: t("restarted"), before });
    onTicks([]);
  };
  const before = news?.before;
  const undoNews =
    before &&
    (() => {
      act({ type: "resume", session: before.session });
      onTicks(before.ticks);
      entries.restore(before.typed);
    });
  const undo = notice
    ? onAgain
      ? { id: "retry", run: onAgain }
      : onUndo && { id: "undo", run: () => (leaving(), onUndo()) }
    : news?.typed
      ? { id: "untype", run: () => act({ type: "back" }) }
      : undoNews && { id: "undo", run: undoNews };

  // The button that closed the card is gone: the question takes the focus.
  useFocusAfter(typing.stopped, () => heading.current?.focus());

  const personShown = view.personFirst && view.kind !== "outcome";
  const commands: Command[] = [
    ...(made > 0
      ? [
          { id: "back", run: () => act({ type: "back" }) },
          { id: "restart", run: () => restart() },
        ]
      : []),
    // Only once on a screen: after the third "no" it stands above the answers instead.
    ...(person && !personShown && view.at !== person ? [{ id: "person", run: toPerson }] : []),
    ...(onLeave ? [{ id: "leave", short: "leave.short", run: onLeave }] : []),
  ];
  return {
    view,
    arrival,
    entries,
    typing,
    person,
    commands,
    /** What is said in the bar, and what its button does. */
    said: { text: notice ?? news?.text, undo },
    act,
    toAnswers,
    toPerson,
    /** A message is on its way: what was read before is no news any more, least of all beside a card with help. */
    sendTyped: (text: string) => {
      setNews(undefined);
      void typing.send(text);
    },
  };
}
