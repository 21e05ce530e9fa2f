import type { Flow } from "../guide/flow.ts";
import type { Lock } from "../guide/lock.ts";

/** What a test knows of a meaning, independent of any number or id. */
export interface Meaning {
  /** Another one for another meaning. */
  readonly uid: number;
  /** The same through rewording, renaming with `was` and new meanings: where it stands in the author's eyes. */
  readonly lineage: number;
  /** Counts changes of the text. */
  readonly text: number;
  /** The meanings that the author said it is another name for. */
  readonly was: readonly number[];
}

/** One version of an invented guide. */
export interface Version {
  readonly flow: Flow;
  readonly lock: Lock;
  /** By state id and by `state.answer`. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** The highest numbers ever given: a lock never forgets them. */
  readonly last: { readonly states: number; readonly answers: number; readonly facts: number };
}
