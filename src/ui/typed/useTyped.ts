import { useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { View } from "../../core/session/view.ts";
import { never } from "../never.ts";
import { SurroundingsContext } from "../surroundings.ts";
import type { Heard, Listener, Taken, Way } from "./listener.ts";

/** Longer than this nobody waits for help: the resources show. */
const PATIENCE_MS = 2000;

/** What is shown about the last message. Kept in memory only, while the page lives. */
export type Exchange =
  | { readonly type: "waiting"; readonly text: string }
  /** Not read in time, or (`unreadable`) not at all. */
  | { readonly type: "failed"; readonly text: string; readonly unreadable: boolean }
  | { readonly type: "heard"; readonly text: string; readonly heard: Heard }
  /** It answered the question: only the line of help is left to show. */
  | { readonly type: "answered" };

/** What shows replies. It comes with the first message that is understood; without it there is the card with help. */
export type Late = typeof import("./replies.ts");

/** What the conversation does with what was meant. `text`: the words that meant it. */
export interface TypedActs {
  /** What needed no asking back. Whether it was done. */
  readonly onHeard: (taken: Taken, text: string) => boolean;
  /** One of what was offered was picked. */
  readonly onPicked: (way: Way, text: string) => void;
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
  const [late, setLate] = useState<Late>();
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
      const [heard, file] = await Promise.all([
        listener.hear(text, view, misses.current),
        import("./replies.ts"),
      ]);
      setLate(file);
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
    const { kind, now } = heard;
    const isMissed = kind === "menu" && !now;
    misses.current = isMissed ? misses.current + 1 : kind === "ask" ? misses.current : 0;
    const isDone = now !== undefined && acts.onHeard(now, text);
    if (!isDone) setExchange({ type: "heard", text, heard });
    else setExchange(heard.soft ? { type: "answered" } : undefined);
  };

  const failed = exchange?.type === "failed";
  return {
    exchange,
    late,
    /** It was not read, in time or at all. */
    failed,
    /** Whether the flow waits: help comes first. */
    stopped: failed || (exchange?.type === "heard" && exchange.heard.kind === "crisis"),
    pinned,
    send,
    close,
    /** On from the card: to what the message means, if it could be read after all. */
    onGoOn: () => {
      const message = latest.current;
      if (exchange?.type !== "failed" || exchange.unreadable || !message) return close();
      message.late = false;
      setExchange(message.read ? undefined : { type: "waiting", text: exchange.text });
      message.react?.();
    },
    /** Reads a message again that could not be read. */
    onRetry:
      exchange?.type === "failed" && exchange.unreadable
        ? () => {
            // Many browsers never ask again for a file that failed: then only another document can.
            if (tries.current++ > 0) listener?.reload(exchange.text);
            else void hear(exchange.text, PATIENCE_MS);
          }
        : undefined,
    /** *None of these*. */
    onNone: () => {
      misses.current += 1;
      if (exchange?.type !== "heard") return;
      const { heard } = exchange;
      setExchange({ ...exchange, heard: { ...heard, kind: "menu", reply: heard.none, ways: [] } });
    },
    onPick: (way: Way) => {
      misses.current = 0;
      if (exchange?.type === "heard") acts.onPicked(way, exchange.text);
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
