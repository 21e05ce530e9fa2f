import type { Facts } from "../guide/flow.ts";

/** What guards can see: the facts known so far, and the causes and cause-states entered so far. */
export interface Context {
  readonly facts: Facts;
  readonly tried: readonly string[];
}
