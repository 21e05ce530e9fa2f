import type { Context } from "./context.ts";
import { withTried } from "./enter.ts";
import type { Flow } from "../guide/flow.ts";

/** What is known and tried at a flow's first state, with nothing told. */
export function openingContext(flow: Flow): Context {
  return { facts: {}, tried: withTried(flow, flow.initial, []) };
}
