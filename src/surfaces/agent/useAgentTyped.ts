import { append } from "../../core/session/edit.ts";
import type { Guide } from "../../core/walk/guide.ts";
import { personState } from "../../core/guide/flow.ts";
import type { Session } from "../../core/session/session.ts";
import { viewOf } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { insideQuotes } from "../../ui/typed/insideQuotes.ts";
import { asPlace, type Listener, type Meant } from "../../ui/typed/listener.ts";
import { meantLabel } from "../../ui/typed/meantLabel.ts";
import { useTyped } from "../../ui/typed/useTyped.ts";
import { useTypedEntries } from "../../ui/typed/useTypedEntries.ts";
import { useText } from "../../ui/text/useText.ts";

interface Desk {
  readonly guide: Guide;
  readonly session: Session;
  readonly words: GuideWords;
  /** Moves the call, and says so. The focus stays where it is. */
  readonly move: (session: Session, told: string) => void;
  /** Goes to a state, asking first if something is taken for granted. */
  readonly jump: (state: string) => void;
  readonly back: () => void;
  readonly newCall: () => void;
}

/**
 * What the member says, typed by the agent: the same understanding as everywhere, and the desk's own ways to act on it.
 */
export function useAgentTyped(listener: Listener | undefined, desk: Desk) {
  const { guide, session, words, move, jump, back, newCall } = desk;
  const t = useText();
  const view = viewOf(guide, session);
  const entries = useTypedEntries(session);
  const answer = (on: Session, say: string, text: string) => {
    const { at } = viewOf(guide, on);
    const next = append(guide, on, { type: "answer", by: "agent", at, say });
    if (next === on) return;
    entries.cut();
    entries.note(text, say, on.trail.length - session.trail.length);
    move(next, t("typed.read", { answer: insideQuotes(meantLabel({ at, say }, words, {}, t)) }));
  };
  const onMeant = (what: Meant, text: string) => {
    const meant = asPlace(what, view.at);
    if ("request" in meant) onRequest(meant.request, text);
    else if ("state" in meant) {
      entries.cut();
      entries.note(text, meant.state);
      jump(meant.state);
    } else if (meant.at === view.at) answer(session, meant.say, text);
    else
      answer(
        append(guide, session, { type: "jump", by: "agent", at: view.at, to: meant.at }),
        meant.say,
        text,
      );
  };
  const person = personState(guide.flow);
  const onRequest = (request: string, text: string): boolean => {
    if (request === "person" && person) onMeant({ state: person }, text);
    else if (request === "restart") newCall();
    else if (request === "back") back();
    else return false;
    return true;
  };
  const typing = useTyped(listener, view, {
    onAnswer: (say, text) => answer(session, say, text),
    onMeant,
    onRequest,
  });
  return {
    typing,
    typed: entries.typed,
    onPerson: () => person !== undefined && jump(person),
    /** Another trail takes this one's place: no words of this one may stand there. Help once shown stays. */
    forgetWords: () => entries.restore([]),
    /** Another member: nothing of the last one stays. */
    forget: () => {
      typing.forget();
      entries.restore([]);
    },
  };
}
