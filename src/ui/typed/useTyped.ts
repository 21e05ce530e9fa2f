import { useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { View } from "../../core/session/view.ts";
import { never } from "../never.ts";
import { SurroundingsContext } from "../surroundings.ts";
import type { Heard, Listener, Meant, Replies } from "./listener.ts";

/** Longer than this nobody waits for help: the resources show. */
const PATIENCE_MS = 2000;

/** What is shown about the last message. Kept in memory only, while the page lives. */
export type Exchange =
  | { readonly type: "waiting"; readonly text: string }
  /** Not read in time, or (`unreadable`) not at all. */
  | { readonly type: "failed"; readonly text: string; readonly unreadable: boolean }
  | { readonly type: "heard"; readonly text: string; readonly heard: Heard }
  /** It answered the question: only the line of help is left to show. */
  | { readonly type: "answered"; readonly replies: Replies };

/** What the conversation does with what was meant. `text`: the words that meant it. */
export interface TypedActs {
  /** It answers the question, or, without an answer, tells facts only. */
  readonly onAnswer: (say: string | undefined, text: string, heard: Heard) => void;
  /** One of what was offered was picked. */
  readonly onMeant: (meant: Meant, text: string, heard: Heard) => void;
  /** Whether the app did what was asked. */
  readonly onRequest: (request: string, text: string, heard: Heard) => boolean;
}

/** The last message while it is read. */
interface Message {
  /** Help is shown because it was not read in time. */
  late: boolean;
  read?: boolean;
  /** What it means, for when the reader goes on. */
  react?: () => void;
}

/** The box's memory: the last exchange, whether help is pinned, and how many messages in a row were not understood. */
export function useTyped(listener: Listener | undefined, view: View, acts: TypedActs) {
  const { help } = useContext(SurroundingsContext);
  const [exchange, setExchange] = useState<Exchange>();
  const [shown, setPinned] = useState(false);
  // Not while hydrating: the prerendered page knows nothing of it.
  const came = useSyncExternalStore(never, help.came, () => false);
  const pinned = shown || came;
  const misses = useRef(0);
  const turn = useRef(0);
  const latest = useRef<Message>(undefined);
  const tries = useRef(0);
  const close = () => {
    // What is still being read belongs to a place that was left.
    turn.current += 1;
    setExchange(undefined);
  };

  useEffect(() => (pinned ? help.take() : undefined), [help, pinned]);

  /** What more is said while a message is still being read goes on from it: both are read together. */
  const send = (text: string, waited: number) =>
    hear(exchange?.type === "waiting" ? `${exchange.text}\n${text}` : text, PATIENCE_MS - waited);
  const hear = async (text: string, patience: number) => {
    if (!listener) return;
    const mine = ++turn.current;
    const isLast = () => mine === turn.current;
    const message: Message = { late: false };
    latest.current = message;
    // Asked back, and instead of choosing the member said something else: that question helped nobody.
    if (exchange?.type === "heard" && exchange.heard.kind === "ask") misses.current += 1;
    const showHelp = (unreadable: boolean) => {
      message.late = true;
      setPinned(true);
      if (isLast()) setExchange({ type: "failed", text, unreadable });
    };
    if (patience > 0) setExchange({ type: "waiting", text });
    else showHelp(false);
    const timer = setTimeout(() => showHelp(false), patience);
    try {
      const heard = await listener.hear(text, view, misses.current);
      if (heard.kind === "crisis" || heard.soft) setPinned(true);
      if (isLast()) {
        // Where help is shown already it stays, and what was said is answered once the reader goes on.
        if (message.late && heard.kind !== "crisis") message.react = () => react(heard, text);
        else react(heard, text);
      } else if (heard.kind === "crisis") {
        // The reader went on meanwhile. Help comes first all the same, and nothing that came later replaces it.
        turn.current += 1;
        setExchange({ type: "heard", text, heard });
      }
    } catch {
      showHelp(true);
    } finally {
      clearTimeout(timer);
      message.read = true;
    }
  };

  const react = (heard: Heard, text: string) => {
    const isMissed = heard.kind === "menu" && !heard.learned;
    misses.current = isMissed ? misses.current + 1 : heard.kind === "ask" ? misses.current : 0;
    const [meant] = heard.kind === "answer" ? heard.meant : [];
    const here = meant && "at" in meant && meant.at === view.at ? meant.say : undefined;
    const say = heard.kind === "reply" ? heard.say : here;
    const done = heard.soft ? ({ type: "answered", replies: heard.replies } as const) : undefined;
    const tells = heard.kind === "menu" && heard.learned;
    if (tells || (say !== undefined && view.answers.includes(say))) {
      acts.onAnswer(say, text, heard);
      setExchange(done);
    } else if (heard.kind === "request" && acts.onRequest(heard.request, text, heard)) setExchange(done);
    else setExchange({ type: "heard", text, heard });
  };

  return {
    exchange,
    /** Whether the flow waits: help comes first. */
    stopped: exchange?.type === "failed" || (exchange?.type === "heard" && exchange.heard.kind === "crisis"),
    pinned,
    send,
    close,
    /** On from the card: to what the message means, if it could be read after all. */
    goOn: () => {
      const message = latest.current;
      if (exchange?.type !== "failed" || exchange.unreadable || !message) return close();
      message.late = false;
      setExchange(message.read ? undefined : { type: "waiting", text: exchange.text });
      message.react?.();
    },
    /** Reads a message again that could not be read. */
    again: () => {
      if (exchange?.type !== "failed") return;
      // Many browsers never ask again for a file that failed: then only another document can.
      if (tries.current++ > 0) listener?.reload(exchange.text);
      else void hear(exchange.text, PATIENCE_MS);
    },
    /** *None of these*. */
    miss: () => {
      misses.current += 1;
      const person = misses.current > 1;
      setExchange((last) =>
        last?.type === "heard"
          ? {
              ...last,
              heard: { ...last.heard, kind: "menu", why: "unclear", person },
            }
          : last,
      );
    },
    pick: (meant: Meant) => {
      misses.current = 0;
      if (exchange?.type === "heard") acts.onMeant(meant, exchange.text, exchange.heard);
      setExchange(undefined);
    },
    /** Another member: nothing of the last one stays. */
    forget: () => {
      misses.current = 0;
      turn.current += 1;
      setExchange(undefined);
      help.forget();
      setPinned(false);
    },
  };
}
