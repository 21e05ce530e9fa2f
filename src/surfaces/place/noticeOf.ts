import type { CarriedOver } from "../../core/session/carryOver.ts";
import type { CarriedCode } from "../../core/handoff/carryCode.ts";

/** A sentence for the reader: key of the interface words, and the number in it. */
export interface PlaceNotice {
  readonly key: string;
  readonly n?: number;
  /** Tries once more what failed. */
  readonly again?: () => void;
}

/** What to tell about answers that did not simply stay. Nothing, if all did. */
export function noticeOf({ toConfirm, askedAgain }: CarriedOver): PlaceNotice | undefined {
  if (askedAgain > 0) return { key: "resumed.again", n: askedAgain };
  return toConfirm > 0 ? { key: "resumed.confirm", n: toConfirm } : undefined;
}

/** What to tell about a code that was opened. */
export function codeNoticeOf({ session, fits }: CarriedCode): PlaceNotice {
  return { key: session.shortened ? "shortened" : `code.opened.${fits}` };
}
