import type { Problem } from "./problem.ts";
import { visible } from "./words/visible.ts";

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
