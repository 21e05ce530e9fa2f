import type { Branch, Flow, When } from "./flow.ts";

/**
 * A flow as it is walked: where a guard is named by `is`, it stands itself. A guard that several places name is one
 * object, and what needs no name is left as it is. Steps name none. Linear in the flow; done once, when it is loaded or
 * compiled.
 */
export function openFlow({ guards, ...flow }: Flow): Flow {
  if (!guards) return flow;
  const named: Record<string, When> = {};
  const guardOf = (name: string): When => (named[name] ??= inPlace(guards[name] ?? {}));
  const inPlace = (guard: When): When => {
    const { is, or, and, ...when } = guard;
    const some = or?.map(inPlace);
    const all = [...(is ?? []).map(guardOf), ...(and ?? []).map(inPlace)];
    return { ...when, ...(some && { or: some }), ...(all.length > 0 && { and: all }) };
  };
  const branch = (one: Branch): Branch => {
    const { guard } = one;
    return guard ? { ...one, guard: { ...guard, params: inPlace(guard.params) } } : one;
  };
  return {
    ...flow,
    states: each(flow.states, (state) =>
      state.on ? { ...state, on: each(state.on, (all) => all.map(branch)) } : state,
    ),
  };
}

function each<T>(all: Readonly<Record<string, T>>, make: (one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([key, one]) => [key, make(one)]));
}
