import { carryOver } from "../../session/carry/carryOver.ts";
import { kettleFlow } from "../../testing/kettleFlow.ts";
import { testGuide } from "../../testing/testGuide.ts";
import type { Guide } from "../../walk/guide.ts";
import type { Trail } from "../../walk/trail.ts";
import { decodeHandoff } from "../decodeHandoff.ts";
import { encodeHandoff } from "../encodeHandoff.ts";

export const kettle = testGuide(kettleFlow);

/** The code of a trail. Throws while the lock lacks a number. */
export function codeOf(guide: Guide, trail: Trail): string {
  const code = encodeHandoff(guide, trail);
  if (code === undefined) throw new Error("a number is missing");
  return code;
}

/** The trail that a code brings back, or why it does not. */
export function backFrom(guide: Guide, code: string): Trail | string {
  const decoded = decodeHandoff(guide.flow.id, code);
  return decoded.ok ? carryOver(guide, decoded.trail).session.trail : decoded.why;
}
