import type { Guide } from "../../core/walk/guide.ts";
import type { CarriedCode } from "../../core/handoff/carryCode.ts";
import type { PageData } from "../../core/guide/pageData.ts";
import { inTime } from "../../ui/inTime.ts";
import { loadLaterText } from "../load/loadLaterText.ts";

/** The reader of a code that has not come by then does not come: the conversation goes on without it. */
const PATIENCE_MS = 12_000;

/** Where a typed code or a pasted link leads, or the key of the sentence why it leads nowhere. */
export async function readCode(guide: Guide, page: PageData, typed: string): Promise<CarriedCode | string> {
  // A draft has no codes.
  if (guide.draft) return "code.refused.unfit";
  // Only who has a code needs its reader.
  const parts = [import("../../core/handoff/decodeHandoff.ts"), loadLaterText(page)] as const;
  const [reader] = await inTime(Promise.all(parts), PATIENCE_MS).catch(() => []);
  if (!reader) return "share.failed";
  const decoded = reader.decodeHandoff(guide.flow.id, typed.trim().replace(/^.*#t=/s, ""));
  if (!decoded.ok) return `code.refused.${decoded.why}`;
  const carried = reader.carryCode(guide, decoded.trail);
  return carried.fits === "none" ? "code.refused.unfit" : carried;
}
