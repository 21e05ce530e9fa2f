import type { Branch, Flow } from "../guide/flow.ts";
import { enter, offered, type Standing, waysOn } from "./step.ts";

/** A place that a search came to, and the first step that led there. */
export interface Reached extends Standing {
  readonly from?: SearchStep;
}

/** A place that a step leads to. */
export type Next = Reached & { readonly from: SearchStep };

/** One step of a search. */
export interface SearchStep {
  readonly place: Reached;
  readonly say: string;
  readonly branch: Branch;
  /** The reader gave this answer; otherwise the question passed itself. */
  readonly asked: boolean;
  /** The question would have passed itself, and the reader answered something else. */
  readonly changes: boolean;
}

/** Where one step leads from here. A question that passes itself has one, unless it may be changed. */
export function stepsFrom(flow: Flow, place: Reached, changing = false): Next[] {
  const { passed, offers } = waysOn(flow, place);
  const state = flow.states[place.at];
  const all = passed && changing && state ? offered(state, place.context) : offers;
  return all.map(({ say, branch }) => {
    const itself = passed?.say === say;
    const step: SearchStep = { place, say, branch, asked: !itself, changes: passed !== undefined && !itself };
    return { at: branch.target, context: enter(flow, branch, place.context), from: step };
  });
}

export interface Search {
  /** The steps on from a place. */
  readonly next: (place: Reached) => readonly Next[];
  /** Two places with the same key are one. */
  readonly keyOf: (place: Reached) => string;
  /** Hears of every step, also of those to a place that is known. */
  readonly see?: (next: Next) => void;
  /** Asked before each place is looked at: whether the search ends there. */
  readonly isDone?: (place: Reached, found: number) => boolean;
}

export interface Searched {
  /** All places, nearest first. */
  readonly places: readonly Reached[];
  /** For each place that was looked at its steps, and to which of `places` each leads. */
  readonly leads: readonly (readonly { readonly step: SearchStep; readonly to: number }[])[];
}

/**
 * Goes along all steps from `firsts`, nearest places first, each place once. Tests search by this one: it is plain, and
 * says what each step was. The checks of guides need a faster one, `src/author/walk/explore.ts`, which a test holds to this.
 */
export function search(firsts: readonly Reached[], { next, keyOf, see, isDone }: Search): Searched {
  const places: Reached[] = [];
  const leads: { step: SearchStep; to: number }[][] = [];
  const known = new Map<string, number>();
  const add = (place: Reached): number => {
    const key = keyOf(place);
    const old = known.get(key);
    if (old !== undefined) return old;
    known.set(key, places.length);
    return places.push(place) - 1;
  };
  for (const first of firsts) add(first);
  for (const place of places) {
    if (isDone?.(place, places.length)) break;
    leads.push(
      next(place).map((one) => {
        see?.(one);
        return { step: one.from, to: add(one) };
      }),
    );
  }
  return { places, leads };
}
