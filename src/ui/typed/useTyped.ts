import { useRef, useState } from "react";
import type { View } from "../../core/view.ts";
import type { Heard, Listener, Meant } from "./listener.ts";

/** Longer than this nobody waits for help: the resources show. */
const PATIENCE_MS = 3000;

/** What is shown about the last message. Kept in memory only, while the page lives. */
export type Exchange =
  | { readonly type: "waiting"; readonly text: string }
  | { readonly type: "failed"; readonly text: string }
  | { readonly type: "heard"; readonly text: string; readonly heard: Heard };

/** What the conversation does with what was meant. */
export interface TypedActs {
  readonly onAnswer: (say: string, text: string) => void;
  readonly onMeant: (meant: Meant, text: string) => void;
  readonly onRequest: (request: string) => boolean;
}

/** The box's memory: the last exchange, whether help is pinned, and how many messages in a row were not understood. */
export function useTyped(listener: Listener | undefined, view: View, acts: TypedActs) {
  const [exchange, setExchange] = useState<Exchange>();
  const [pinned, setPinned] = useState(false);
  const misses = useRef(0);
  const turn = useRef(0);

  const send = async (text: string) => {
    if (!listener) return;
    const mine = ++turn.current;
    setExchange({ type: "waiting", text });
    try {
      const heard = await inTime(listener.hear(text, view, misses.current));
      if (mine !== turn.current) return;
      if (heard.kind === "crisis" || heard.soft) setPinned(true);
      react(heard, text);
    } catch {
      if (mine !== turn.current) return;
      setPinned(true);
      setExchange({ type: "failed", text });
    }
  };

  const react = (heard: Heard, text: string) => {
    misses.current = heard.kind === "menu" ? misses.current + 1 : heard.kind === "ask" ? misses.current : 0;
    const [meant] = heard.kind === "answer" ? heard.meant : [];
    const here = meant && "at" in meant && meant.at === view.at ? meant.say : undefined;
    const say = heard.kind === "reply" ? heard.say : here;
    if (say !== undefined && view.answers.includes(say)) {
      acts.onAnswer(say, text);
      // The soft line stands above the reply, which is the next question.
      setExchange(
        heard.soft ? { type: "heard", text, heard: { kind: "ask", meant: [], soft: true } } : undefined,
      );
    } else if (heard.kind === "request" && acts.onRequest(heard.request)) setExchange(undefined);
    else setExchange({ type: "heard", text, heard });
  };

  return {
    exchange,
    pinned,
    send,
    close: () => setExchange(undefined),
    miss: () => {
      misses.current += 1;
      const person = misses.current > 1;
      setExchange(
        (last) =>
          last && {
            type: "heard",
            text: last.text,
            heard: { kind: "menu", why: "unclear", person, soft: false },
          },
      );
    },
    pick: (meant: Meant) => {
      misses.current = 0;
      acts.onMeant(meant, exchange?.text ?? "");
      setExchange(undefined);
    },
  };
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("too late")), PATIENCE_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
