import type { GuideData } from "../guide/lock.ts";
import type { GuideWords } from "../guide/words.ts";
import type { Guide } from "../walk/guide.ts";
import type { CarriedCode } from "../handoff/carryCode.ts";
import type { StoredSession } from "../session/stored/storeSession.ts";

/** One build of a guide: its flow and lock, and its words in one locale. */
export interface Edition {
  readonly data: GuideData;
  readonly words: GuideWords;
}

/**
 * How a document came to be shown: its reader reloaded it, the history brought it (Back, or a tab that was restored), or
 * somebody went to its address.
 */
export type Coming = "reload" | "history" | "visit";

/** What a tab keeps of a conversation. */
export interface Kept {
  readonly session: StoredSession;
  /** What a surface keeps with it, as plain JSON: an agent's notes. */
  readonly beside?: unknown;
}

/** Where the tab keeps the place. */
export interface PlacePort {
  readonly came: () => Coming;
  /**
   * What was kept, if it is whole, of this guide and not too old, and whether to ask before any of it is shown. In the same task: the
   * page waits for it.
   */
  readonly read: (guide: Guide, coming: Coming) => (Kept & { readonly ask: boolean }) | undefined;
  /** Whether no other open page goes on with what was read. If one does, this is a copy of its tab: ask. */
  readonly isOwn: (coming: Coming) => Promise<boolean>;
  readonly keep: (kept: Kept) => void;
  /** Ask from now on: who sees the page may be somebody else. */
  readonly doubt: () => void;
  readonly forget: () => void;
}

/** Ties the browser's Back and Forward to how deep the conversation is. */
export interface HistoryFollower {
  /** The reader has made so many answers and jumps now. */
  readonly moved: (depth: number) => void;
  readonly stop: () => void;
}

/** A page's own address and history. A frame has none: its host's are never touched. */
export interface AddressPort {
  /** The link that was followed here, taken out of the address: a code, or the name of a state. */
  readonly take: () => { readonly code?: string; readonly state?: string };
  /** `goTo` is called with the depth that the browser went to, and gives the one that the conversation got to. */
  readonly follow: (depth: number, goTo: (depth: number) => number) => HistoryFollower;
}

/** The page that embeds. */
export interface HostPort {
  /** It has shaken hands. */
  readonly isThere: () => boolean;
  /** Before a member is sent to a person: whether it takes over. One that does not answer does not. */
  readonly takesOver: () => Promise<boolean>;
}

/** Time. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Does it once what was just done is on the screen. Of several that wait only the last is done. */
  readonly afterPaint: (task: () => void) => void;
}

/** All that is outside of a conversation. Played by tests; in a browser, `src/runtime`. */
export interface Ports {
  /** Throws a `LoadError` that says what kind of failure it was. */
  readonly load: () => Promise<Edition>;
  readonly place: PlacePort;
  /** Where a typed code or a pasted link leads, or the key of the sentence why it leads nowhere. */
  readonly readCode: (guide: Guide, typed: string) => Promise<CarriedCode | string>;
  readonly address?: AddressPort | undefined;
  readonly host?: HostPort | undefined;
  readonly clock: Clock;
}
