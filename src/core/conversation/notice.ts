import type { CarriedOver } from "../session/carry/carryOver.ts";
import type { CarriedCode } from "../handoff/carryCode.ts";

/** A sentence for the reader: key of the interface words, and the number in it. */
export interface Notice {
  readonly key: string;
  readonly n?: number;
  /** The code of a link that can be followed once more. */
  readonly again?: string;
}

/** What to tell about answers that did not simply stay. Nothing, if all did. */
export function noticeOf({ toConfirm, askedAgain }: CarriedOver): Notice | undefined {
  if (askedAgain > 0) return { key: "resumed.again", n: askedAgain };
  return toConfirm > 0 ? { key: "resumed.confirm", n: toConfirm } : undefined;
}

/** What to tell about a code that was opened. */
export function codeNoticeOf({ session, fits }: CarriedCode): Notice {
  return { key: session.shortened ? "shortened" : `code.opened.${fits}` };
}

/** Why a link led nowhere. One whose reader did not come can be followed again. */
export function missedNotice(key: string, code: string): Notice {
  return key === "share.failed" ? { key: "link.failed", again: code } : { key };
}
