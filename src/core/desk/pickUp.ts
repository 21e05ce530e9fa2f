import type { Guide } from "../walk/guide.ts";
import { type CarriedCode, carryCode } from "../handoff/carryCode.ts";
import { decodeHandoff, type Refusal } from "../handoff/decodeHandoff.ts";

export type PickedUp =
  | { readonly ok: true; readonly carried: CarriedCode }
  | { readonly ok: false; readonly why: Refusal | "unfit"; readonly guide?: string };

/** Goes on where a member is: from a hand-off link or a code, as pasted or typed. `others` are ids of other guides. */
export function pickUp(guide: Guide, typed: string, others: readonly string[]): PickedUp {
  // A draft has no codes: what looks like one is of the guide that it may become.
  if (guide.draft) return { ok: false, why: "unfit" };
  const [, inLink] = /[#&]t=([^&\s]*)/.exec(typed) ?? [];
  const decoded = decodeHandoff(guide.flow.id, readable(inLink ?? typed), others);
  if (!decoded.ok) return decoded;
  const carried = carryCode(guide, decoded.trail);
  // A member who has not begun has a code as well: it is empty, and fits.
  const unfit = carried.fits === "none" && decoded.trail.length > 0;
  return unfit ? { ok: false, why: "unfit" } : { ok: true, carried };
}

function readable(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
