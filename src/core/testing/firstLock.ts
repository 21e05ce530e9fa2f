import { factsOf } from "../guide/facts.ts";
import type { Flow } from "../guide/flow.ts";
import type { Lock } from "../guide/lock.ts";

/** The lock of a flow that was never edited. */
export function firstLock(flow: Flow): Lock {
  const number = (ids: readonly string[]) => Object.fromEntries(ids.map((id, index) => [id, index + 1]));
  const answers = Object.entries(flow.states).flatMap(([at, { on }]) =>
    Object.keys(on ?? {}).map((say) => `${at}.${say}`),
  );
  const facts = [...factsOf(flow)].flatMap(([fact, values]) =>
    [...values].map((value) => `${fact}=${value}`),
  );
  return {
    states: number(Object.keys(flow.states)),
    answers: number(answers),
    facts: number(facts),
    carried: {},
    carriedStates: {},
  };
}
