import type { Context } from "./context.ts";
import type { Branch, FlowState } from "../guide/flow.ts";
import { holds } from "./holds.ts";

export interface Offer {
  readonly say: string;
  /** The first branch whose guard holds: where this answer leads now. */
  readonly branch: Branch;
}

/** The answers that can be given now, in the author's order. An answer none of whose branches is open is not offered. */
export function offered(state: FlowState, context: Context): readonly Offer[] {
  return Object.entries(state.on ?? {}).flatMap(([say, branches]) => {
    const branch = branches.find(({ guard }) => holds(guard?.params, context));
    return branch ? [{ say, branch }] : [];
  });
}
