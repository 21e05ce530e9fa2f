import type { ActorRefFrom } from "xstate";
import type { conversation } from "../../core/session/conversation.ts";
import type { Guide } from "../../core/walk/guide.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import type { PlaceNotice } from "./noticeOf.ts";
import type { OwnAddress } from "./ownAddress.ts";
import type { TabStorage } from "./tabStorage.ts";

/** What a surface shows of a place, besides the conversation itself. */
export interface PlaceState {
  /** A kept place waits: ask before anything of it is shown. */
  readonly asking: boolean;
  /** So does a link that was followed: it is opened instead if the reader says so. */
  readonly linked?: boolean | undefined;
  /** Changes when the page may have another reader: nothing of what was shown before may stay, not even in a box. */
  readonly round: number;
  readonly notice?: PlaceNotice | undefined;
  /** Another document of the guide in this tab finds the place. */
  readonly lasts: boolean;
}

export interface Place {
  /**
   * Settled once a link that was followed has been read, and a copied tab been told: before, the place is not where it
   * will be.
   */
  readonly opened: Promise<void>;
  readonly get: () => PlaceState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The answer to "Continue where you left off?". */
  readonly resume: () => void;
  readonly fresh: () => void;
  /** Takes a typed hand-off code or a pasted link. Gives the key of the sentence why it was refused, if it was. */
  readonly openCode: (typed: string) => Promise<string | undefined>;
  /** Nothing of the conversation stays: not in memory, not in storage. */
  readonly forget: () => void;
}

export interface PlaceOptions {
  readonly actor: ActorRefFrom<typeof conversation>;
  readonly page: PageData;
  readonly guide: Guide;
  /** `GuideWords.version` */
  readonly words: string;
  readonly storage: TabStorage;
  /** For a page of its own only. */
  readonly address?: OwnAddress;
  readonly now?: () => number;
}
