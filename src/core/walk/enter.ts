import type { Context } from "./context.ts";
import type { Branch, Flow } from "../guide/flow.ts";

/** What is known and tried after going along `branch`: what it learns, then the cause of the state it leads to. */
export function enter(flow: Flow, branch: Pick<Branch, "target" | "actions">, context: Context): Context {
  const facts = branch.actions ? { ...context.facts, ...branch.actions.params } : context.facts;
  return { facts, tried: withTried(flow, branch.target, context.tried) };
}

/** `tried`, and the state with its cause if it is a cause-state. */
export function withTried(flow: Flow, state: string, tried: readonly string[]): readonly string[] {
  const cause = flow.states[state]?.meta?.cause;
  if (!cause) return tried;
  // A cause-state may bear the name of its cause.
  return [...new Set([...tried, state, cause])];
}
