import type { Session } from "../../core/session.ts";

/** How many answers and jumps the member made: what Back undoes one by one. */
export function depthOf({ trail }: Session): number {
  return trail.filter(({ type, by }) => type !== "told" && by === "member").length;
}
