import { MOST_ENTRIES } from "../guide/limits.ts";
import type { NumberedEntry } from "../session/stored/numberTrail.ts";
import { readCharacters } from "./alphabet.ts";
import { checksIn, isIntact, markOf } from "./checkCharacters.ts";
import { digitsOf } from "./digitsOf.ts";
import { unpack } from "./pack.ts";
import { trailOf } from "./trailOf.ts";

// What reads a code comes in one file, when there is a code.
export { carryCode } from "./carryCode.ts";

/** Why a code was refused. Each has its sentence in the interface words. */
export type Refusal =
  /** Nothing was typed. */
  | "empty"
  /** Longer than any trail. */
  | "too-long"
  /** Something in it is neither a letter nor a digit. */
  | "characters"
  /** Mistyped, misheard, cut off or made up. */
  | "mistyped"
  /** Fine, but for another guide: which one. */
  | "other-guide";

export type Decoded =
  | { readonly ok: true; readonly trail: readonly NumberedEntry[] }
  | { readonly ok: false; readonly why: Exclude<Refusal, "other-guide"> }
  | { readonly ok: false; readonly why: "other-guide"; readonly guide: string };

/** In characters: a trail of `MOST_ENTRIES` with the largest numbers is shorter. */
const LONGEST = 5000;

/**
 * Reads a code, typed or from a link, for the guide with this id. It need not be of this version of the guide: give the
 * trail to `carryCode`. Whoever a code says made an entry, all of it is the member's: anybody can make a code, and none
 * speaks as the account or the agent. `others` are ids of guides it may be of instead.
 */
export function decodeHandoff(guide: string, typed: string, others: readonly string[] = []): Decoded {
  if (typed.length > LONGEST) return { ok: false, why: "too-long" };
  const code = readCharacters(typed);
  if (!code) return { ok: false, why: "characters" };
  if (code.length === 0) return { ok: false, why: "empty" };
  const checks = checksIn(code.length);
  if (!checks) return { ok: false, why: "mistyped" };
  if (isIntact(code, checks, markOf(guide))) {
    const digits = unpack(code.slice(0, -checks));
    const trail = digits && trailOf(digits);
    const isCanonical = trail && trail.length <= MOST_ENTRIES && digitsOf(trail).join() === digits.join();
    return isCanonical
      ? { ok: true, trail: trail.map((entry) => ({ ...entry, by: "member" })) }
      : { ok: false, why: "mistyped" };
  }
  const other = others.find((id) => id !== guide && isIntact(code, checks, markOf(id)));
  return other === undefined
    ? { ok: false, why: "mistyped" }
    : { ok: false, why: "other-guide", guide: other };
}
