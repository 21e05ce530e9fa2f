import { isNo } from "../../../core/guide/closing.ts";
import type { View } from "../../../core/session/view.ts";

/** What of the guide this call has gone through. */
export interface Walked {
  readonly states: ReadonlySet<string>;
  /** `from to`, as steps from one state to the next. */
  readonly steps: ReadonlySet<string>;
  /** Cause-states that were turned down. */
  readonly tried: ReadonlySet<string>;
}

export function walkedStates({ turns, at, tried }: View): Walked {
  const way = [...turns.flatMap((turn) => (turn.type === "told" ? [] : [turn.at])), at];
  return {
    states: new Set(way),
    steps: new Set(way.slice(1).map((to, index) => `${way[index]} ${to}`)),
    tried: new Set(tried.flatMap(({ state, said }) => (said && isNo(said) ? [state] : []))),
  };
}
