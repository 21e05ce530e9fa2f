import type { Guide } from "../walk/guide.ts";
import type { Reader } from "../walk/trail.ts";
import type { Arrival, Place } from "./arrive.ts";
import type { SessionEdit } from "../session/edits/edited.ts";
import type { Notice } from "./notice.ts";
import type { CarriedCode } from "../handoff/carryCode.ts";
import type { Edition } from "./ports.ts";
import type { Session } from "../session/session.ts";

/** Why a conversation can't go on. Each has its sentence and its way on in the interface words. */
export type Failure = "offline" | "unknown-guide" | "broken";

/** The `load` port throws this to say which failure it was. Anything else thrown counts as "broken". */
export class LoadError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, message: string) {
    super(message);
    this.failure = failure;
  }
}

export interface ConversationInput {
  /** Who answers here. */
  readonly by: Reader;
  /** Already there, e.g. while prerendering: then nothing is loaded, and nothing opened. */
  readonly edition?: Edition | undefined;
}

export interface ConversationContext {
  readonly by: Reader;
  readonly edition?: Edition | undefined;
  readonly guide?: Guide | undefined;
  readonly session: Session;
  /** What the surface keeps with it. */
  readonly beside?: unknown;
  readonly failure?: Failure | undefined;
  /** What is to be said besides the state itself. */
  readonly notice?: Notice | undefined;
  /** A place that is gone on from only if its reader says that it was them. */
  readonly waits?: Place | undefined;
  /** Where a link leads that waits for the same. */
  readonly link?: Omit<Arrival, "place"> | undefined;
  /** What is done unless the page that embeds takes over. */
  readonly pending?: SessionEdit | undefined;
  /** Counts readers: nothing that one saw may stay for the next, not even in a box. */
  readonly round: number;
}

/** What the ports tell. */
type Heard =
  | { readonly type: "loaded"; readonly edition: Edition }
  | { readonly type: "failed"; readonly failure: Failure }
  /** It is clear where the conversation may go on. `asks`: its reader must be asked first. */
  | ({ readonly type: "opened"; readonly asks: boolean; readonly notice?: Notice | undefined } & Arrival)
  /** A link was followed, or a code typed, where the guide is open already. */
  | { readonly type: "code"; readonly code: CarriedCode }
  | { readonly type: "missed"; readonly notice: Notice }
  | { readonly type: "anchor"; readonly state: string }
  /** An hour without use. `sure` is false where only the clock says so: it may have been set anew. */
  | { readonly type: "idle"; readonly sure: boolean }
  /** The browser puts the page aside as it is, to bring it back for whoever presses Back; and does so. */
  | { readonly type: "aside" }
  | { readonly type: "again" }
  /** The page that embeds takes over, or does not; or it may not show the guide at all. */
  | { readonly type: "taken" }
  | { readonly type: "declined" }
  | { readonly type: "refused" };

export type ConversationEvent =
  | SessionEdit
  | Heard
  /** What the surface keeps with the session is another now. */
  | { readonly type: "note"; readonly beside: unknown }
  /** The answers to "Continue where you left off?". */
  | { readonly type: "continue" }
  | { readonly type: "fresh" }
  /** The guide was edited meanwhile; `session` is the place carried over to it. */
  | { readonly type: "replaceGuide"; readonly edition: Edition; readonly session: Session }
  /** Clear and leave: nothing of the conversation stays in memory. */
  | { readonly type: "forget" }
  | { readonly type: "retry" };
