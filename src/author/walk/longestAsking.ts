import type { Explored } from "./explore.ts";

/** The most questions in a row after which a cause is shown, and the states on that way, the cause last. */
export interface Asking {
  readonly questions: number;
  readonly way: readonly string[];
}

/**
 * The longest way through questions alone to a cause. `order` has every spot after all it leads to, so there is no round.
 */
export function longestAsking(
  { spots }: Pick<Explored, "spots">,
  order: readonly number[],
  isCause: (state: string) => boolean,
): Asking {
  /** Questions from a spot on, this one included, until a cause; -1 if none is reached. */
  const most = new Int32Array(spots.length).fill(-1);
  const next = new Int32Array(spots.length).fill(-1);
  let first = -1;
  for (const at of order) {
    const { state, asked, edges } = spots[at] ?? { state: "", asked: 0, edges: [] };
    if (isCause(state)) {
      most[at] = 0;
      continue;
    }
    for (const { to } of edges) {
      const questions = (most[to] ?? -1) < 0 ? -1 : most[to]! + (asked > 0 ? 1 : 0);
      if (questions > most[at]!) [most[at], next[at]] = [questions, to];
    }
    if (first < 0 || most[at]! > most[first]!) first = at;
  }
  const way: string[] = [];
  for (let at = first; at >= 0; at = isCause(spots[at]?.state ?? "") ? -1 : (next[at] ?? -1)) {
    const { state = "", asked = 0 } = spots[at] ?? {};
    if (asked > 0) way.push(state);
  }
  return { questions: Math.max(0, first < 0 ? 0 : most[first]!), way };
}
