import { useState } from "react";
import { tell } from "../../../core/desk/tell.ts";
import { shortOf } from "../../../core/guide/names.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import type { ConversationActor } from "../../../core/conversation/startConversation.ts";
import type { ConversationEvent } from "../../../core/conversation/conversationEvent.ts";
import type { SessionEdit } from "../../../core/session/edits/edited.ts";
import type { Session } from "../../../core/session/session.ts";
import { viewOf } from "../../../core/session/view.ts";
import { useText } from "../../../ui/text/useText.ts";
import { type DeskHeading, useHeading } from "./useHeading.ts";

interface WalkInput {
  readonly actor: ConversationActor;
  readonly session: Session;
  readonly words: GuideWords;
  /** The first news. */
  readonly said: string;
  /** Something leads elsewhere: what is open above the desk closes. */
  readonly onMove: () => void;
}

/** What moves a call. */
export interface DeskWalk {
  readonly heading: DeskHeading;
  /** What just happened, in one sentence. Empty where the new heading says enough. */
  readonly news: string;
  readonly setNews: (text: string) => void;
  /** Leads elsewhere: the heading there gets the focus. */
  readonly act: (event: ConversationEvent, news?: string) => void;
  /** The focus stays where it is. Whether anything came of it. */
  readonly settle: (edits: readonly SessionEdit[]) => boolean;
  readonly resume: (session: Session, news?: string) => void;
  readonly back: () => void;
  /** `typed`: the words that meant it. */
  readonly go: (to: string, typed?: string) => void;
  /** Ticks a value of a fact, or none of them. */
  readonly tell: (fact: string, value?: string) => void;
}

/** Moves the call: every move by the rules of the trail, and marked as the agent's. */
export function useWalk({ actor, session, words, said, onMove }: WalkInput): DeskWalk {
  const t = useText();
  const [news, setNews] = useState(said);
  const heading = useHeading(session.trail);
  const act = (event: ConversationEvent, told = "") => {
    heading.leaving();
    onMove();
    setNews(told);
    actor.send(event);
  };
  const now = () => actor.getSnapshot().context;
  const settle = (edits: readonly SessionEdit[]) => {
    const before = now().session;
    edits.forEach(actor.send);
    return now().session !== before;
  };
  const place = () => {
    const { guide, session: here } = now();
    return guide && viewOf(guide, here).at;
  };
  return {
    heading,
    news: session.shortened ? t("agent.shortened") : news,
    setNews,
    act,
    settle,
    resume: (next, told) => act({ type: "resume", session: next }, told),
    back() {
      if (session.trail.some(({ by, type }) => by === "agent" && type !== "told")) act({ type: "back" });
      else setNews(t(session.trail.length > 0 ? "agent.back.none" : "agent.back.start"));
    },
    go: (to, typed) => act({ type: "jump", to, ...(typed !== undefined && { typed }) }),
    // Facts move the call, but not the focus: the next one may be ticked at once.
    tell(fact, value) {
      const before = place();
      settle(tell(now().session, fact, value));
      const at = place();
      setNews(at === undefined || at === before ? "" : t("agent.skipped", { to: shortOf(words, at) }));
    },
  };
}
