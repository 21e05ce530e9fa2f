import type { SessionEdit } from "../../core/session/edits/edited.ts";
import type { View } from "../../core/session/view.ts";

/** Where something typed may lead: an answer of some state, a state, or a thing the app can do. */
export type Meant =
  | { readonly at: string; readonly say: string }
  | { readonly state: string }
  | { readonly request: string };

/** Typed words as the conversation can take them. */
export interface Taken {
  /** Missing where they only told facts. */
  readonly meant?: Meant | undefined;
  /** What becomes of the session. Of a thing that the app does, nothing. */
  readonly edits: readonly SessionEdit[];
  /** What they were read as, in words: where they lead, and each fact. */
  readonly said: readonly string[];
}

/** Something that may be meant, as it is offered. */
export interface Way extends Taken {
  /** `state`, `state.answer`, or the thing that the app can do. */
  readonly id: string;
  readonly label: string;
}

/** What to do about a typed message. Nothing has been done yet. */
export interface Heard {
  readonly kind: "crisis" | "reply" | "answer" | "ask" | "request" | "menu";
  /** A line of help stands with whatever else is said. */
  readonly soft: boolean;
  /** What needs no asking back: it answers the question, tells facts, or wants something done. */
  readonly now?: Taken | undefined;
  /** The sentence that answers the message, in the guide's own words where it has some. */
  readonly reply: string;
  /** What may be meant. */
  readonly ways: readonly Way[];
  /** The sentence that answers if it is none of them. */
  readonly none: string;
  /** The locale that the message is in, if that was the trouble: perhaps the guide is there in it. */
  readonly language?: string | undefined;
}

/** Understands typed words. Given by the surface; nothing of it is loaded before `prepare`. */
export interface Listener {
  /** Starts loading; called when the box gets the focus. */
  readonly prepare: () => void;
  /** Rejects if what is needed can't be loaded or fails: then the resources are shown. */
  readonly hear: (text: string, view: View, misses: number) => Promise<Heard>;
  /** Loads the page again, where the place is kept, and sends `text` there. */
  readonly reload: (text: string) => void;
}
