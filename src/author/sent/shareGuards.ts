import type { Branch, Flow, FlowState, When } from "../../core/guide/flow.ts";

/** A guard that is written in at least so many places, with at least so many characters, gets a name. */
const often = 2;
const long = 70;

/** The flow with a name for each guard, or part of one, that stands in several places. */
export function shareGuards(flow: Flow): Flow {
  const counts = new Map<string, number>();
  const count = (guard: When): void => {
    const key = JSON.stringify(guard);
    const known = counts.get(key) ?? 0;
    counts.set(key, known + 1);
    if (known === 0) for (const one of [...(guard.or ?? []), ...(guard.and ?? [])]) count(one);
  };
  eachGuard(flow, count);
  const guards: Record<string, When> = {};
  const names = new Map<string, string>();
  const shared = (guard: When, isNamed = true): When => {
    const key = JSON.stringify(guard);
    if (isNamed && key.length >= long && (counts.get(key) ?? 0) >= often) {
      let name = names.get(key);
      if (name === undefined) {
        name = `${names.size + 1}`;
        names.set(key, name);
        guards[name] = shared(guard, false);
      }
      return { is: [name] };
    }
    const { or, and } = guard;
    return {
      ...guard,
      ...(or && { or: or.map((one) => shared(one)) }),
      ...(and && { and: and.map((one) => shared(one)) }),
    };
  };
  const branch = ({ guard, ...more }: Branch): Branch =>
    guard ? { ...more, guard: { ...guard, params: shared(guard.params) } } : more;
  const state = ({ on, ...more }: FlowState): FlowState => ({
    ...more,
    ...(on && { on: Object.fromEntries(Object.entries(on).map(([say, all]) => [say, all.map(branch)])) }),
  });
  const states = Object.fromEntries(Object.entries(flow.states).map(([id, one]) => [id, state(one)]));
  const { id, initial, told } = flow;
  return { id, initial, ...(Object.keys(guards).length > 0 && { guards }), ...(told && { told }), states };
}

function eachGuard({ states }: Flow, see: (guard: When) => void): void {
  for (const { on } of Object.values(states))
    for (const { guard } of Object.values(on ?? {}).flat()) if (guard) see(guard.params);
}
