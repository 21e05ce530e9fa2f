import { carryOver, type CarriedOver } from "../session/carry/carryOver.ts";
import type { Guide } from "../walk/guide.ts";
import { MOST_FROM_CODE } from "../guide/limits.ts";
import type { NumberedEntry } from "../session/stored/numberTrail.ts";
import { shorten } from "../session/edits/shorten.ts";

/** Where a code leads in this guide. */
export interface CarriedCode extends CarriedOver {
  /**
   * `all` of it applied; `part` did, and the rest is left out; `older`: it is of an earlier version of the guide, and
   * what no longer applies waits to be confirmed; `none`: it leads nowhere.
   */
  readonly fits: "all" | "part" | "older" | "none";
}

/**
 * Brings the trail of a code to this guide. Anybody can make a code, so an answer to a question that is not reached is
 * no answer from before: it is left out. Only a code with numbers that this guide has given up is known to be of an
 * earlier version.
 */
export function carryCode(guide: Guide, numbers: readonly NumberedEntry[]): CarriedCode {
  const carried = carryOver(guide, numbers);
  const { trail, held } = carried.session;
  const older = numbers.some((entry) => isGivenUp(guide, entry));
  const some = trail.length > 0 || (older && held.length > 0);
  const fits = !some ? "none" : older ? "older" : trail.length < numbers.length ? "part" : "all";
  const session = { ...carried.session, held: older ? held : [] };
  return { ...carried, session: numbers.length > MOST_FROM_CODE ? shorten(guide, session) : session, fits };
}

function isGivenUp({ lock, meanings }: Guide, entry: NumberedEntry): boolean {
  const { states, answers, facts, renamed } = meanings;
  if (entry.type === "told") return entry.facts.some((number) => wasGiven(number, facts));
  if (entry.type === "jump") return Object.hasOwn(lock.carriedStates, entry.to) || wasGiven(entry.to, states);
  return renamed.has(entry.answer) || wasGiven(entry.answer, answers);
}

/** Numbers are given in order and never again: one below the last that means nothing did so once. */
function wasGiven(number: number, meanings: ReadonlyMap<number, unknown>): boolean {
  return !meanings.has(number) && number < Math.max(0, ...meanings.keys());
}
