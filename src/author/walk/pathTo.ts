import { saidOf } from "../../core/guide/facts.ts";
import type { Explored } from "./explored.ts";

/** The walk by which a place was first found, as an author reads it: `symptom > stuck > technical`. */
export function pathTo(places: Explored, place: number): string {
  const words: string[] = [];
  for (let at: number | undefined = place; at !== undefined;) {
    const came = places.cameBy(at);
    words.unshift(came ? places.stateAt(at) : opening(places, at));
    if (came) words.unshift(places.branchOf(came.edge).say);
    at = came?.from;
  }
  // The ends of a long walk say enough.
  return words.length > 13 ? [...words.slice(0, 6), "…", ...words.slice(-6)].join(" > ") : words.join(" > ");
}

/** These edges, one after the other, as `pathTo` would go on: ` > stuck > technical`. */
export function wayAlong(places: Explored, edges: readonly number[]): string {
  return edges
    .map((edge) => ` > ${places.branchOf(edge).say} > ${places.stateAt(places.to[edge]!)}`)
    .join("");
}

/** The first place of all is the first question; a walk that begins elsewhere began with a jump. */
function opening(places: Explored, place: number): string {
  const state = places.stateAt(place);
  const told = Object.entries(saidOf(places.contextAt(place).facts)).map(
    ([fact, value]) => `${fact}: ${value}`,
  );
  return [
    ...(told.length > 0 ? [`(told ${told.join(", ")})`] : []),
    ...(places.stateAt(0) === state ? [] : ["(jump)"]),
    state,
  ].join(" ");
}
