/**
 * Types for a page that embeds a guide. Copy this file beside your code, or load it from the deployment as
 * `/embed.d.ts`. The loader itself is checked against it.
 */

/** Facts about the member that your page knows, e.g. `{ plan: "eap" }`. They skip the questions they answer. */
export type CairnFacts = Readonly<Record<string, string>>;

export type CairnMode = "bubble" | "popup" | "inline";

export type CairnEventType =
  /** The conversation can be used. */
  | "ready"
  | "open"
  | "close"
  /** The member gave the first answer. */
  | "start"
  /** Another question or cause is shown. */
  | "step"
  | "answer"
  /** An earlier answer was changed. */
  | "change"
  | "back"
  /** All answers were taken back: the member begins anew. */
  | "restart"
  /** The conversation goes on from where it was: on the page before, before a reload, or in another language. No new start. */
  | "resume"
  /** The member says that it is solved. */
  | "resolve"
  /** The conversation ended without that. */
  | "unresolved"
  /** The member is about to be handed to a person. `preventDefault()` on the event: your page takes over. */
  | "handoff"
  /** The member wiped the conversation. */
  | "forget"
  | "error"
  | "resize";

/** Why a guide could not be shown. */
export type CairnFailure = "blocked" | "offline" | "not-listed" | "timeout" | "script" | "old-browser";

/** What every event carries. Nothing of what the member answered or typed is in it, unless the host opts in. */
export interface CairnEvent {
  /** Version of this format. */
  readonly v: 1;
  /** Which instance on the page. */
  readonly id: string;
  readonly type: CairnEventType;
  readonly guide: string;
  /** The guide's version; empty until it is loaded. */
  readonly version: string;
  /** Of `error`. */
  readonly reason?: CairnFailure;
  /** Of `resize`: how tall the conversation is, in px. */
  readonly height?: number;
  /**
   * Of all that moves the conversation: how many answers led to where it stands now. The last event that has it says
   * where the member is, whatever was taken back or changed before.
   */
  readonly depth?: number;
  /** Of the same: how the conversation has ended. Missing while it goes on. */
  readonly end?: "resolve" | "unresolved" | "handoff";
  /** Only with `data-share-state`: the state now shown. A state can tell what was answered. */
  readonly state?: string;
  /** Only with `data-share-state`: the answer given. */
  readonly answer?: string;
}

export interface CairnState {
  readonly v: 1;
  readonly id: string;
  readonly guide: string;
  readonly version: string;
  readonly mode: CairnMode;
  readonly open: boolean;
  /** The conversation is loaded and answers. */
  readonly ready: boolean;
  /** It could not be loaded: the launcher is a plain link. */
  readonly failed: boolean;
  /** Only with `data-share-state`. */
  readonly state?: string;
}

/** Which instance a command is for. Without it: the first on the page. */
export interface CairnTarget {
  readonly id?: string;
}

export interface CairnOpen extends CairnTarget {
  /** Another guide than those on the page opens as a popup. */
  readonly guide?: string;
  readonly facts?: CairnFacts;
  /** Where to begin, e.g. the symptom that your error screen just showed. */
  readonly state?: string;
}

export interface CairnUpdate extends CairnTarget {
  readonly facts?: CairnFacts;
  readonly theme?: "auto" | "light" | "dark";
  readonly position?: "left" | "right";
  /** Distance from the corner, in px: `"16"` or `"16 96"` (sideways, upwards). */
  readonly offset?: string;
  readonly label?: string;
}

/** Gets the same event that is dispatched in the page; what happened is its `detail`. */
export type CairnListener = (event: CustomEvent<CairnEvent>) => void;

export interface CairnApi {
  (command: "ready", then: () => void): void;
  (command: "open", options?: CairnOpen): void;
  (command: "close" | "toggle" | "show" | "hide", target?: CairnTarget): void;
  (command: "restart" | "back" | "forget" | "shutdown", target?: CairnTarget): void;
  (command: "update", options?: CairnUpdate): void;
  (command: "goto", state: string, target?: CairnTarget): void;
  (command: "getState", target?: CairnTarget): CairnState | undefined;
  /** Gives a function that ends the listening. */
  (command: "on", type: CairnEventType, listener: CairnListener): () => void;
  (command: "off", type: CairnEventType, listener: CairnListener): void;
  /** Calls made before the loader was there. */
  q?: ArrayLike<unknown>[];
}

declare global {
  interface Window {
    Cairn: CairnApi;
  }
  var Cairn: CairnApi;
  interface GlobalEventHandlersEventMap {
    "cairn:ready": CustomEvent<CairnEvent>;
    "cairn:open": CustomEvent<CairnEvent>;
    "cairn:close": CustomEvent<CairnEvent>;
    "cairn:start": CustomEvent<CairnEvent>;
    "cairn:step": CustomEvent<CairnEvent>;
    "cairn:answer": CustomEvent<CairnEvent>;
    "cairn:change": CustomEvent<CairnEvent>;
    "cairn:back": CustomEvent<CairnEvent>;
    "cairn:restart": CustomEvent<CairnEvent>;
    "cairn:resume": CustomEvent<CairnEvent>;
    "cairn:resolve": CustomEvent<CairnEvent>;
    "cairn:unresolved": CustomEvent<CairnEvent>;
    "cairn:handoff": CustomEvent<CairnEvent>;
    "cairn:forget": CustomEvent<CairnEvent>;
    "cairn:error": CustomEvent<CairnEvent>;
    "cairn:resize": CustomEvent<CairnEvent>;
  }
}
