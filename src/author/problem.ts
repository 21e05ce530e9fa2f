/**
 * `unsettled`: has to be decided before anything is published (a new wording, a translation of an old one), and must
 * not stand in the way while it is being written. A check and a build refuse it as they refuse an error.
 */
export type Level = "error" | "unsettled" | "warning";

/** One thing that is wrong in a guide, in words for its author. */
export interface Problem extends Place {
  /** What stands there now. */
  readonly value: string;
  /** What is wrong with it, without a full stop. */
  readonly what: string;
  /** What to write instead: a whole sentence. */
  readonly instead: string;
  readonly level: Level;
}

/** A place in a file; `line` and `column` count from 1. `file` is relative to the guides folder. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** Takes note of a problem. Checks never throw and never stop at the first. */
export type Tell = (place: Place, value: string, what: string, instead: string, level?: Level) => void;
