import type { Context } from "./context.ts";
import type { Facts, Flow } from "../guide/flow.ts";
import { type Offer, offered } from "./offered.ts";
import { valueOf } from "../guide/valueOf.ts";

/**
 * The answer that replay takes by itself at a question: the only one that can be given, or the only one that learns
 * a value already known and contradicts nothing known. `undefined` when the reader has to be asked.
 */
export function pass(flow: Flow, at: string, context: Context): Offer | undefined {
  const state = flow.states[at];
  if (state?.tags[0] !== "question") return undefined;
  const offers = offered(state, context);
  if (offers.length === 1) return offers[0];
  const known = offers.filter(({ branch }) => agrees(branch.actions?.params, context.facts));
  return known.length === 1 ? known[0] : undefined;
}

/** Whether `learns` holds a value that is known, and none that contradicts what is known. */
function agrees(learns: Facts | undefined, known: Facts): boolean {
  const pairs = Object.entries(learns ?? {});
  return (
    pairs.some(([fact, value]) => valueOf(known, fact) === value) &&
    pairs.every(([fact, value]) => (valueOf(known, fact) ?? value) === value)
  );
}
