import type { Session } from "./session.ts";

/** Nothing was said or held yet: there is no place to keep. What a host told it will tell again. */
export function isEmpty({ trail, held }: Session): boolean {
  return held.length === 0 && trail.every(({ type, by }) => type === "told" && by === "host");
}
