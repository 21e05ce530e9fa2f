import { useState } from "react";
import { jumpTo } from "../../core/desk/jumpTo.ts";
import type { SessionEdit } from "../../core/session/edits/edited.ts";
import type { Guide } from "../../core/walk/guide.ts";
import { personState } from "../../core/guide/flow.ts";
import type { Session } from "../../core/session/session.ts";
import { viewOf } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import type { Listener, Taken } from "../../ui/typed/listener.ts";
import { bringBack } from "../../ui/typed/taken/bringBack.ts";
import { readText } from "../../ui/typed/taken/readText.ts";
import { useTyped } from "../../ui/typed/useTyped.ts";
import { useText } from "../../ui/text/useText.ts";

interface Desk {
  readonly guide: Guide;
  readonly session: Session;
  readonly words: GuideWords;
  /** Moves the call; the focus stays where it is. Whether anything came of it. */
  readonly move: (edits: readonly SessionEdit[]) => boolean;
  /** What just happened, as it is shown. */
  readonly news: string;
  readonly setNews: (text: string) => void;
  /** Goes to a state, asking first if something is taken for granted. `typed`: the words that meant it. */
  readonly jump: (state: string, typed?: string) => void;
  readonly back: () => void;
  readonly newCall: () => void;
}

/**
 * What the member says, typed by the agent: the same understanding as everywhere, and the desk's own ways to act on it.
 */
export function useAgentTyped(listener: Listener | undefined, desk: Desk) {
  const { guide, session, words, move, news, setNews, jump, back, newCall } = desk;
  const t = useText();
  const view = viewOf(guide, session);
  // What Undo would take back, as long as the news about it are shown.
  const [taken, setTaken] = useState<{ text: string; from: number; read: string }>();
  const take = (what: Taken, text: string) => {
    if (!move(what.edits)) return;
    const read = readText(what, t, words);
    setNews(read);
    setTaken({ text, from: session.trail.length, read });
  };
  /** It is asked about first, if something is taken for granted. */
  const go = (state: string, what: Taken, text: string) => {
    if (jumpTo(guide, session, state).lands === state) take(what, text);
    else jump(state, text);
  };
  const person = personState(guide.flow);
  const onTaken = (what: Taken, text: string): boolean => {
    const { meant } = what;
    if (!meant || "at" in meant) take(what, text);
    else if ("state" in meant) go(meant.state, what, text);
    else if (meant.request === "person" && person) go(person, what, text);
    else if (meant.request === "restart") newCall();
    else if (meant.request === "back") back();
    else return false;
    return true;
  };
  const typing = useTyped(listener, view, { onHeard: onTaken, onPicked: onTaken });
  const untype = ({ text, from }: NonNullable<typeof taken>) => {
    typing.close();
    move([{ type: "back", from }]);
    setNews(t("typed.went-back"));
    bringBack(text);
  };
  return {
    typing,
    /** Takes back what the last words did, and brings them back into the box. */
    undo: taken && taken.read === news ? () => untype(taken) : undefined,
    onPerson: () => person !== undefined && jump(person),
    /** Another member: nothing of the last one stays. */
    forget() {
      typing.forget();
      setTaken(undefined);
    },
  };
}
