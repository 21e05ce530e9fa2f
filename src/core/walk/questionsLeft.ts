import type { Flow } from "../guide/flow.ts";
import { nodeKey } from "./reads.ts";
import { type Context, enter, waysOn } from "./step.ts";

const cache = new WeakMap<Flow, Map<string, number>>();

/**
 * How many questions can at most still be asked, this one included, until a cause or an outcome is reached.
 * Within one search it falls with every answer. 0 at a cause or an outcome.
 */
export function questionsLeft(flow: Flow, at: string, context: Context): number {
  let memo = cache.get(flow);
  if (!memo) cache.set(flow, (memo = new Map()));
  return count(flow, at, context, memo, Object.keys(flow.states).length);
}

function count(flow: Flow, at: string, context: Context, memo: Map<string, number>, depth: number): number {
  const state = flow.states[at];
  if (state?.tags[0] !== "question" || depth === 0) return 0;
  const key = nodeKey(flow, at, context);
  const known = memo.get(key);
  if (known !== undefined) return known;
  const { passed, offers } = waysOn(flow, { at, context });
  const after = offers.map(({ branch }) =>
    count(flow, branch.target, enter(flow, branch, context), memo, depth - 1),
  );
  const most = Math.max(0, ...after) + (passed ? 0 : 1);
  memo.set(key, most);
  return most;
}
