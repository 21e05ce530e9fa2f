import { type CarriedOver, carryOver } from "../carryOver.ts";
import type { Guide } from "../guide.ts";
import { decodeHandoff, type Refusal } from "../handoff/decodeHandoff.ts";

export type PickedUp =
  | { readonly ok: true; readonly carried: CarriedOver }
  | { readonly ok: false; readonly why: Refusal; readonly guide?: string };

/** Goes on where a member is: from a hand-off link or a code, as pasted or typed. `others` are ids of other guides. */
export function pickUp(guide: Guide, typed: string, others: readonly string[]): PickedUp {
  const [, inLink] = /[#&]t=([^&\s]*)/.exec(typed) ?? [];
  const decoded = decodeHandoff(guide.flow.id, readable(inLink ?? typed), others);
  if (!decoded.ok) return decoded;
  return { ok: true, carried: carryOver(guide, decoded.trail) };
}

function readable(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
