import type { Flow } from "../../core/guide/flow.ts";
import type { Conflict } from "../../core/walk/trail.ts";
import type { ChangeableTurn } from "./otherAnswers.ts";

/** An answer of the same question that someone else's facts speak for. */
export interface Contradiction {
  readonly by: Conflict["toldBy"];
  readonly say: string;
}

/** What was told against the answer of this turn, in the words of its own question. */
export function contradicted(
  flow: Flow,
  conflicts: readonly Conflict[],
  turn: ChangeableTurn,
): readonly Contradiction[] {
  const on = flow.states[turn.at]?.on ?? {};
  const learns = (say: string, fact: string, value: string) =>
    (on[say] ?? []).some(({ actions }) => actions?.params[fact] === value);
  return conflicts.flatMap(({ fact, told, toldBy, answered }) => {
    if (!learns(turn.say, fact, answered)) return [];
    const say = Object.keys(on).find((id) => learns(id, fact, told));
    return say === undefined ? [] : [{ by: toldBy, say }];
  });
}
