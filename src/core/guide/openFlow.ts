import type { Branch, Flow, FlowState, When } from "./flow.ts";

/**
 * A flow as it is walked: where a guard is named by `is`, it stands itself. A guard that several places name is one
 * object, and what names none is left as it is. Linear in the flow; done once, when it is loaded or compiled.
 */
export function openFlow({ guards, ...flow }: Flow): Flow {
  if (!guards) return flow;
  const named: Record<string, When> = {};
  const guardOf = (name: string): When => (named[name] ??= inPlace(guards[name] ?? {}));
  const inPlace = (guard: When): When => {
    const { is, or, and, ...when } = guard;
    if (!is && !or && !and) return guard;
    const some = or?.map(inPlace);
    const all = [...(is ?? []).map(guardOf), ...(and ?? []).map(inPlace)];
    return { ...when, ...(some && { or: some }), ...(all.length > 0 && { and: all }) };
  };
  const branch = (one: Branch): Branch => {
    const { guard } = one;
    const params = guard && inPlace(guard.params);
    return !guard || params === guard.params ? one : { ...one, guard: { ...guard, params: params! } };
  };
  const state = (one: FlowState): FlowState => {
    const { on, meta } = one;
    if (!on) return one;
    const steps = meta?.steps?.map((step) => (step.when ? { ...step, when: inPlace(step.when) } : step));
    const ways: Record<string, readonly Branch[]> = {};
    for (const say of Object.keys(on)) ways[say] = on[say]!.map(branch);
    return { ...one, ...(steps && { meta: { ...meta, steps } }), on: ways };
  };
  const states: Record<string, FlowState> = {};
  for (const id of Object.keys(flow.states)) states[id] = state(flow.states[id]!);
  return { ...flow, states };
}
