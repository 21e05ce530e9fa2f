import type { Command } from "./CommandBar.tsx";

type Run = (() => void) | false | undefined;

/** What can always be done, in the order of the bar: what can't be done now is not in the list. */
export function commandsOf(runs: Readonly<Record<"back" | "restart" | "person" | "leave", Run>>): Command[] {
  return Object.entries(runs).flatMap(([id, run]) =>
    run ? [{ id, run, ...(id === "leave" && { short: "leave.short" }) }] : [],
  );
}
