import type { Flow } from "../guide/flow.ts";
import { leftOpen, noneOfThese, whatIsLeft } from "../guide/left.ts";
import type { Replay } from "../walk/replay.ts";

/** A cause that was picked and not shown. */
export interface VainPick {
  readonly cause: string;
  /** The walk stands where it became plain. */
  readonly isNow: boolean;
}

/**
 * The picks that came to nothing, oldest first: a cause was picked at *what is left*, or wanted by a jump, and with no
 * cause between the walk came to *what is left* again, or to a person. A question on the way there belongs to the pick.
 * Typed words may jump to a question to answer it: then the first cause of the answer's list was wanted.
 */
export function picksToNothing(
  { states }: Flow,
  { turns, at }: Pick<Replay, "turns" | "at">,
): readonly VainPick[] {
  const found: VainPick[] = [];
  let picked: string | undefined;
  /** The question that was jumped to, for an answer that was meant. */
  let gone: string | undefined;
  const stand = (place: string, isNow: boolean) => {
    const { tags } = states[place] ?? {};
    const isOver = place === whatIsLeft || tags?.includes("person");
    if (picked !== undefined && isOver) found.push({ cause: picked, isNow });
    if (tags?.[0] !== "question" || place === whatIsLeft) picked = undefined;
  };
  const firstOf = (say: string, at: string): string | undefined => {
    const [list] = states[at]?.on?.[say] ?? [];
    if (list?.target === leftOpen) return undefined;
    return (states[list?.target ?? ""]?.on?.["on"] ?? []).find(
      ({ target }) => states[target]?.tags[0] === "cause",
    )?.target;
  };
  for (const turn of turns) {
    if (turn.type === "told") continue;
    stand(turn.at, false);
    const { wanted } = turn.type === "jump" ? turn : {};
    if (turn.type === "jump") picked = states[wanted ?? ""]?.tags[0] === "cause" ? wanted : undefined;
    else if (turn.at === whatIsLeft) picked = turn.say === noneOfThese ? undefined : turn.say;
    else if (turn.at === gone) picked = firstOf(turn.say, turn.at);
    gone = turn.type === "jump" ? turn.to : undefined;
  }
  stand(at, true);
  return found;
}
