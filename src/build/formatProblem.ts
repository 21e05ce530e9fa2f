import type { Problem } from "./problem.ts";

/** One line for a terminal: `flows/booking.yaml:12:5  "gaurd": unknown key. Write "guard".` */
export function formatProblem({ file, line, column, value, what, instead, level }: Problem): string {
  const place = [file, line, ...(column ? [column] : [])].join(":");
  const mark = level === "warning" ? "warning: " : "";
  return `${place}  ${mark}"${shorten(value)}": ${what}. ${instead}`;
}

function shorten(value: string): string {
  const flat = value.replace(/\s+/g, " ").trim();
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
}
