import type { Session } from "./session.ts";
import type { Reader } from "../walk/trail.ts";

/**
 * How often this reader can go back: once for each answer and jump they made, and once more for what they told before
 * the first of them, as a code does.
 */
export function depthOf({ trail }: Pick<Session, "trail">, by: Reader): number {
  const own = trail.filter((entry) => entry.by === by);
  return own.filter(({ type }) => type !== "told").length + (own[0]?.type === "told" ? 1 : 0);
}
