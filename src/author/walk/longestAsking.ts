import { whatIsLeft } from "../../core/guide/left.ts";
import type { Explored } from "./explored.ts";

/** The most questions in a row after which a cause is shown, and the states on that way, the cause last. */
export interface Asking {
  readonly questions: number;
  readonly way: readonly string[];
}

/**
 * The longest way through questions alone to a cause. *What is left* asks nothing: it names causes. `order` has every
 * place after all it leads to, so there is no round.
 */
export function longestAsking(
  places: Explored,
  order: Int32Array,
  isCause: (state: string) => boolean,
): Asking {
  const { size, edgesAt, to, asked } = places;
  /** Questions from a place on, this one included, until a cause; -1 if none is reached. */
  const most = new Int32Array(size).fill(-1);
  const next = new Int32Array(size).fill(-1);
  let first = -1;
  for (const at of order) {
    const state = places.stateAt(at);
    if (isCause(state)) {
      most[at] = 0;
      continue;
    }
    const here = asked[at]! > 0 && state !== whatIsLeft ? 1 : 0;
    for (let edge = edgesAt[at]!; edge < edgesAt[at + 1]!; edge++) {
      const after = most[to[edge]!]!;
      if (after >= 0 && after + here > most[at]!) [most[at], next[at]] = [after + here, to[edge]!];
    }
    if (first < 0 || most[at]! > most[first]!) first = at;
  }
  const way: string[] = [];
  for (let at = first; at >= 0; at = next[at]!) {
    if (asked[at]! > 0) way.push(places.stateAt(at));
    if (isCause(places.stateAt(at))) break;
  }
  return { questions: Math.max(0, first < 0 ? 0 : most[first]!), way };
}
