import { factsOf } from "./factsOf.ts";
import type { Facts, Flow } from "./flow.ts";

/** Of what a host or an agent told, what this flow knows about. The rest is ignored and kept nowhere. */
export function factsIn(flow: Flow, told: Facts): Facts {
  return Object.fromEntries(
    Object.entries(told).filter(([fact, value]) => factsOf(flow).get(fact)?.has(value)),
  );
}
