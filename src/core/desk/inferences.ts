import type { Facts } from "../guide/flow.ts";
import type { Known } from "../walk/trail.ts";
import type { View } from "../session/view.ts";

/** A question that nobody had to ask, and what it was answered from. */
export interface Inference {
  readonly at: string;
  readonly say: string;
  /** The known fact that gave the answer. Empty: it was the only one left. */
  readonly from: Facts;
  /** Whose word it rests on. */
  readonly by: Known["by"] | undefined;
  /** What follows besides. */
  readonly also: Facts;
}

/** What the guide worked out by itself on this walk, oldest first. `before` is what was known when. */
export function inferences({ turns }: View): readonly Inference[] {
  const known = new Map<string, string>();
  return turns.flatMap((turn): Inference[] => {
    if (turn.type === "told") {
      for (const [fact, value] of Object.entries(turn.facts)) if (!known.has(fact)) known.set(fact, value);
      return [];
    }
    if (turn.type !== "passed") return [];
    const news = Object.entries(turn.facts).filter(([fact, value]) => known.get(fact) !== value);
    for (const [fact, value] of news) known.set(fact, value);
    const from = turn.from ? { [turn.from.fact]: turn.from.value } : {};
    return [{ at: turn.at, say: turn.say, from, by: turn.from?.by, also: Object.fromEntries(news) }];
  });
}
