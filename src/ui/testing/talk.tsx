import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useSyncExternalStore } from "react";
import { edited, type SessionEdit } from "../../core/session/edits/edited.ts";
import { freshSession, type Session } from "../../core/session/session.ts";
import { openGuide } from "../../core/walk/guide.ts";
import { Conversation } from "../conversation/Conversation.tsx";
import type { ConversationProps } from "../conversation/conversationProps.ts";
import type { Heard, Listener } from "../typed/listener.ts";
import { testGuide } from "./testGuide.ts";

const guide = openGuide(testGuide.data);
const { words, service } = testGuide;

export interface Talk {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** All that the conversation sent, in order. */
  readonly sent: readonly SessionEdit[];
  /** Something that the reader did not do, as a host does. */
  readonly meanwhile: (...edits: readonly SessionEdit[]) => void;
}

/** A conversation about the test guide, after these edits. What it sends is done, as the machine does it. */
export function talk(edits: readonly SessionEdit[] = [], props: Partial<ConversationProps> = {}): Talk {
  const sent: SessionEdit[] = [];
  const does = (now: Session, edit: SessionEdit) => edited(guide, now, "member", edit);
  let session = edits.reduce(does, freshSession);
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const outside = (edit: SessionEdit) => {
    session = does(session, edit);
    for (const listener of listeners) listener();
  };
  const send: ConversationProps["send"] = (event) => {
    const edit = event as SessionEdit;
    sent.push(edit);
    outside(edit);
  };
  function Alive() {
    const now = useSyncExternalStore(subscribe, () => session);
    const all = { guide, session: now, words, service, send };
    return <Conversation {...all} by="member" headingId="now" {...props} />;
  }
  render(<Alive />);
  return { user: userEvent.setup(), sent, meanwhile: (...all) => all.forEach(outside) };
}

/** Answers, one after the other. */
export const say = (...answers: readonly string[]): SessionEdit[] =>
  answers.map((answer) => ({ type: "answer", say: answer }));

/** The heading of what is asked now. */
export const heading = (): HTMLElement => screen.getByRole("heading", { level: 2 });
/** What was asked and answered. */
export const past = (): ReturnType<typeof within> => within(screen.getByRole("log"));
/** A button by its whole name, or by a part of it. */
export const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
/** The label of an answer of the test guide. */
export const labelOf = (state: string, answer: string): string =>
  words.states[state]?.answers[answer]?.label ?? answer;

/** Understands every message as this. */
export function hears(heard: Partial<Heard>): Listener {
  return {
    prepare: () => {},
    hear: () =>
      Promise.resolve({ kind: "menu", soft: false, reply: "reply", ways: [], none: "none", ...heard }),
    reload: () => {},
  };
}
