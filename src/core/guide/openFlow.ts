import type { Branch, Flow, FlowState, When } from "./flow.ts";

/**
 * A flow as it is walked: where a guard is named by `is`, it stands itself. A guard that several places name is one
 * object. Linear in the flow; done once, when it is loaded or compiled.
 */
export function openFlow({ guards = {}, ...flow }: Flow): Flow {
  const named: Record<string, When> = {};
  const guardOf = (name: string): When => (named[name] ??= inPlace(guards[name] ?? {}));
  const inPlace = ({ is = [], or, and = [], ...when }: When): When => {
    const all = [...is.map(guardOf), ...and.map(inPlace)];
    return { ...when, ...(or && { or: or.map(inPlace) }), ...(all.length > 0 && { and: all }) };
  };
  const branch = ({ guard, ...more }: Branch): Branch =>
    guard ? { ...more, guard: { ...guard, params: inPlace(guard.params) } } : more;
  const state = ({ on, meta, ...more }: FlowState): FlowState => ({
    ...more,
    ...(meta && {
      meta: meta.steps
        ? {
            ...meta,
            steps: meta.steps.map((step) => (step.when ? { ...step, when: inPlace(step.when) } : step)),
          }
        : meta,
    }),
    ...(on && {
      on: Object.fromEntries(Object.entries(on).map(([say, branches]) => [say, branches.map(branch)])),
    }),
  });
  return {
    ...flow,
    states: Object.fromEntries(Object.entries(flow.states).map(([id, one]) => [id, state(one)])),
  };
}
