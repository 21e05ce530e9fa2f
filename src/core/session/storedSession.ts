import type { NumberedHeld } from "./carryOver.ts";
import type { Numbered } from "./numbered.ts";

/**
 * A session as a browser keeps it: plain JSON in the lock's permanent numbers, so that it means the same under any
 * later version of the guide. Ids would not: after an edit they may mean something else. Nothing typed is in it.
 */
export interface StoredSession {
  /** The version of this form. */
  readonly v: 1;
  readonly guide: string;
  /** Versions of the flow and of the words it was made with. */
  readonly version: string;
  readonly words: string;
  /** When it was last used, in milliseconds since 1970. The core has no clock: whoever stores it says so. */
  readonly used: number;
  readonly trail: readonly Numbered[];
  readonly held: readonly NumberedHeld[];
  /** Ids of the steps that are ticked off. */
  readonly ticks: readonly string[];
}
