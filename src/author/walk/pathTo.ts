import { saidOf } from "../../core/guide/facts.ts";
import type { Spot } from "./explore.ts";

/** The walk by which a spot was first found, as an author reads it: `symptom > stuck > technical`. */
export function pathTo(spots: readonly Spot[], index: number): string {
  const words: string[] = [];
  let at: number | undefined = index;
  while (at !== undefined) {
    const spot: Spot | undefined = spots[at];
    if (!spot) break;
    words.unshift(spot.state);
    if (spot.from) words.unshift(spot.from.edge.say);
    else words[0] = opening(spot, spots[0]?.state === spot.state);
    at = spot.from?.spot;
  }
  // The ends of a long walk say enough.
  return words.length > 13 ? [...words.slice(0, 6), "…", ...words.slice(-6)].join(" > ") : words.join(" > ");
}

/** The first spot of all stands at the first question; a walk that begins elsewhere began with a jump. */
function opening({ state, context }: Spot, first: boolean): string {
  const told = Object.entries(saidOf(context.facts)).map(([fact, value]) => `${fact}: ${value}`);
  return [
    ...(told.length > 0 ? [`(told ${told.join(", ")})`] : []),
    ...(first ? [] : ["(jump)"]),
    state,
  ].join(" ");
}
