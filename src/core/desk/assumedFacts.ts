import type { Facts, Flow } from "../guide/flow.ts";
import { memo } from "../memo.ts";

/**
 * Which facts a state takes for granted: those that hold on every walk of answers that leads there. Going there by a
 * jump asserts them silently, so they have to be shown. Computed once a flow, by narrowing until nothing changes.
 */
export function assumedFacts(flow: Flow, state: string): Facts {
  return assumedBy(flow).get(state) ?? {};
}

const assumedBy = memo((flow: Flow): ReadonlyMap<string, Facts> => {
  const assumed = new Map<string, Facts>([[flow.initial, {}]]);
  const waiting = [flow.initial];
  while (waiting.length > 0) {
    const id = waiting.pop() as string;
    for (const { target, guard, actions } of Object.values(flow.states[id]?.on ?? {}).flat()) {
      const arriving = { ...assumed.get(id), ...guard?.params.knows, ...actions?.params };
      const before = assumed.get(target);
      const both = before ? common(before, arriving) : arriving;
      if (before && Object.keys(before).length === Object.keys(both).length) continue;
      assumed.set(target, both);
      waiting.push(target);
    }
  }
  return assumed;
});

function common(a: Facts, b: Facts): Facts {
  return Object.fromEntries(Object.entries(a).filter(([fact, value]) => b[fact] === value));
}
