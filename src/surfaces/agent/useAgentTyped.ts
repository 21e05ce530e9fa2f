import { jumpTo } from "../../core/desk/jumpTo.ts";
import type { ConversationEvent } from "../../core/session/conversation.ts";
import { append } from "../../core/session/edit.ts";
import { refit } from "../../core/session/refit.ts";
import type { Guide } from "../../core/walk/guide.ts";
import { personState } from "../../core/guide/flow.ts";
import type { Session } from "../../core/session/session.ts";
import { viewOf } from "../../core/session/view.ts";
import type { GuideWords } from "../../core/guide/words.ts";
import { asPlace, type Heard, type Listener, type Meant } from "../../ui/typed/listener.ts";
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
  const take = (heard: Heard, text: string, meant?: Exclude<Meant, { readonly request: string }>) => {
    const { events, notes } = heard.replies.planOf(
      { append, refit, viewOf },
      guide,
      session,
      "agent",
      heard,
      meant,
    );
    const next = events.reduce((now, event) => done(guide, now, event), session);
    if (next === session) return;
    entries.cut();
    for (const { to, after } of notes) entries.note(text, to, after);
    move(next, heard.replies.readText(heard, meant, words, t));
  };
  const onMeant = (what: Meant, text: string, heard: Heard) => {
    const meant = asPlace(what, view.at);
    if ("request" in meant) onRequest(meant.request, text, heard);
    else if ("state" in meant && jumpTo(guide, session, meant.state).lands !== meant.state) {
      // It is asked about first.
      entries.cut();
      entries.note(text, meant.state);
      jump(meant.state);
    } else take(heard, text, meant);
  };
  const person = personState(guide.flow);
  const onRequest = (request: string, text: string, heard: Heard): boolean => {
    if (request === "person" && person) onMeant({ state: person }, text, heard);
    else if (request === "restart") newCall();
    else if (request === "back") back();
    else return false;
    return true;
  };
  const typing = useTyped(listener, view, {
    onAnswer: (say, text, heard) => take(heard, text, say === undefined ? undefined : { at: view.at, say }),
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

/** A session after one of the things that typed words do. */
function done(guide: Guide, session: Session, event: ConversationEvent): Session {
  if (event.type === "edit") return event.session;
  if (event.type === "told") return append(guide, session, event);
  if (event.type !== "jump" && event.type !== "answer") return session;
  return append(guide, session, { ...event, by: "agent", at: viewOf(guide, session).at });
}
