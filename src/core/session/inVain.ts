import type { Flow } from "../guide/flow.ts";
import { noneOfThese, whatIsLeft } from "../guide/whatIsLeft.ts";
import type { Replay } from "../walk/replay.ts";

/** Picks that came to nothing: a cause was meant, and what was asked for it ruled it out. */
export interface InVain {
  /** The causes that were picked so, oldest first. */
  readonly causes: readonly string[];
  /** The one whose end is here: whoever picked it has to be told. */
  readonly here?: string;
}

/**
 * Which picks from *what is left*, and which jumps, came to nothing: the walk is back at *what is left*, or with a
 * person, and no cause was shown in between.
 */
export function inVain(flow: Flow, { turns, at }: Replay): InVain {
  const causes: string[] = [];
  let picked: string | undefined;
  let here: string | undefined;
  const arrive = (state: string) => {
    const { tags = [] } = flow.states[state] ?? {};
    const isBack = state === whatIsLeft || tags.includes("person");
    here = isBack ? picked : undefined;
    if (here !== undefined) causes.push(here);
    if (isBack || tags[0] !== "question") picked = undefined;
  };
  for (const turn of turns) {
    if (turn.type === "told") continue;
    arrive(turn.at);
    if (turn.type === "jump") picked = turn.wanted;
    else if (turn.at === whatIsLeft) picked = turn.say === noneOfThese ? undefined : turn.say;
  }
  arrive(at);
  return { causes, ...(here !== undefined && { here }) };
}
