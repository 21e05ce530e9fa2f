import type { Replay } from "../walk/replay.ts";
import type { Held } from "./session.ts";
import type { Entry } from "../walk/trail.ts";

/**
 * The answers among `left`, which could not be applied, before what was held already. A question may wait twice, if it
 * came up twice; but what was held before makes way for any newer answer to the same question.
 */
export function hold(
  { trail }: Pick<Replay, "trail">,
  left: readonly Entry[],
  why: Held["why"] | ((entry: Entry) => Held["why"]),
  before: readonly Held[],
): readonly Held[] {
  const news = left.flatMap((entry) =>
    entry.type === "answer"
      ? [{ at: entry.at, say: entry.say, why: typeof why === "string" ? why : why(entry) }]
      : [],
  );
  const newer = new Set([...trail, ...left].flatMap((entry) => (entry.type === "answer" ? [entry.at] : [])));
  return [...news, ...before.filter(({ at }) => !newer.has(at))];
}
