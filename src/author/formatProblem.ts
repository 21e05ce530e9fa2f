import type { Problem } from "./problem.ts";
import { visible } from "./words/visible.ts";

/** Of problems that are alike more than this are not shown: these say what has to be done with the others. */
const mostAlike = 5;

/**
 * A line for each problem, those in one file together. Of many that are alike the first stand there, and how many more
 * there are: one mistake, made often, must not hide the others.
 */
export function formatProblems(problems: readonly Problem[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(likeness(problem), (counts.get(likeness(problem)) ?? 0) + 1);
  const shown = new Map<string, number>();
  return problems.flatMap((problem) => {
    const kind = likeness(problem);
    const all = counts.get(kind) ?? 1;
    const n = (shown.get(kind) ?? 0) + 1;
    shown.set(kind, n);
    if (all <= mostAlike || n < mostAlike) return [formatProblem(problem)];
    return n === mostAlike ? [formatProblem(problem), `  and ${all - n} more like this`] : [];
  });
}

/** The same for problems that differ only in what they name. */
function likeness({ level, what }: Problem): string {
  return `${level} ${what.replace(/"[^"]*"|\d+/g, "…")}`;
}

/** One line for a terminal: `flows/booking.yaml:12:5  "gaurd": unknown key. Write "guard".` */
export function formatProblem({ file, line, column, value, what, instead, level }: Problem): string {
  const place = [file, line, ...(column ? [column] : [])].join(":");
  const mark = level === "warning" ? "warning: " : "";
  // Names and values are whatever somebody wrote: one problem is one line, and nothing in it is obeyed.
  return visible(`${place}  ${mark}"${shorten(value)}": ${what}. ${instead}`.replace(/[\n\t]/g, " "));
}

function shorten(value: string): string {
  const flat = value.replace(/\s+/g, " ").trim();
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
}
