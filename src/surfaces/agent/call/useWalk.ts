import { useState } from "react";
import { untell } from "../../../core/desk/untell.ts";
import type { ConversationEvent } from "../../../core/session/conversation.ts";
import { append } from "../../../core/session/edit.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import type { Session } from "../../../core/session/session.ts";
import { viewOf } from "../../../core/session/view.ts";
import type { GuideWords } from "../../../core/guide/words.ts";
import { useText } from "../../../ui/text/useText.ts";
import { shortOf } from "../../../core/guide/names.ts";
import { type DeskHeading, useHeading } from "./useHeading.ts";

interface WalkInput {
  readonly guide: Guide;
  readonly session: Session;
  readonly words: GuideWords;
  readonly send: (event: ConversationEvent) => void;
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
  readonly resume: (session: Session, news?: string) => void;
  readonly back: () => void;
  readonly go: (to: string) => void;
  /** Ticks a value of a fact, or none of them. */
  readonly tell: (fact: string, value: string | undefined) => void;
  readonly untell: (fact: string) => void;
}

/** Moves the call: every move by the rules of the trail, and marked as the agent's. */
export function useWalk({ guide, session, words, send, onMove }: WalkInput): DeskWalk {
  const t = useText();
  const [news, setNews] = useState("");
  const heading = useHeading(session);
  const act = (event: ConversationEvent, told = "") => {
    heading.leaving();
    onMove();
    setNews(told);
    send(event);
  };
  const resume = (next: Session, told = "") => act({ type: "resume", session: next }, told);
  /** Facts move the call, but not the focus: the next one may be ticked at once. */
  const settle = (next: Session) => {
    const { at } = viewOf(guide, next);
    setNews(at === viewOf(guide, session).at ? "" : t("agent.skipped", { to: shortOf(words, at) }));
    send({ type: "resume", session: next });
  };
  return {
    heading,
    news: session.shortened ? t("agent.shortened") : news,
    setNews,
    act,
    resume,
    back() {
      if (session.trail.some(({ by, type }) => by === "agent" && type !== "told")) act({ type: "back" });
      else setNews(t(session.trail.length > 0 ? "agent.back.none" : "agent.back.start"));
    },
    go(to) {
      const { at } = viewOf(guide, session);
      resume(append(guide, session, { type: "jump", by: "agent", at, to }));
    },
    tell(fact, value) {
      const without = untell(guide, session, [fact]);
      if (value === undefined) settle(without);
      else settle(append(guide, without, { type: "told", by: "agent", facts: { [fact]: value } }));
    },
    untell: (fact) => settle(untell(guide, session, [fact])),
  };
}
