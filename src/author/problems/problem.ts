/**
 * `unsettled`: has to be decided before anything is published (a new wording, a translation of an old one),
 * and must not stand in the way while it is being written. A check and a build refuse it as they refuse an
 * error.
 */
export type Level = "error" | "unsettled" | "warning";

/** One thing that is wrong in a guide, in words for its author. */
export interface Problem extends FilePlace {
  /** What stands there now. */
  readonly value: string;
  /** What is wrong with it, without a full stop. */
  readonly what: string;
  /** What to write instead: a whole sentence. */
  readonly instead: string;
  readonly level: Level;
}

/** A place in a file; `line` and `column` count from 1. `file` is relative to the guides folder. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** Takes note of a problem. Checks never throw and never stop at the first. */
export type Tell = (place: FilePlace, value: string, what: string, instead: string, level?: Level) => void;

/** A list of problems that grows as they are told. */
export function problemList(): { readonly problems: readonly Problem[]; readonly tell: Tell } {
  const problems: Problem[] = [];
  return {
    problems,
    tell: (place, value, what, instead, level = "error") =>
      problems.push({ ...place, value, what, instead, level }),
  };
}

/** The problems by file, line and column. One that an alias repeats stands there once. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
