import { isDerived } from "../../core/guide/facts.ts";
import type { Branch, Facts, Flow, FlowState, Wanted, When } from "../../core/guide/flow.ts";
import { leftOpen, nextOpen } from "../../core/guide/left.ts";

/** The flow with short names for what the compiler made: nobody sees them, and a browser asks for two of them only. */
export function shortNames(flow: Flow): Flow {
  const names = new Map<string, string>([leftOpen, nextOpen].map((kept) => [kept, kept]));
  const taken = new Set<string>();
  const nameOf = (id: string): string => {
    if (!isDerived(id)) return id;
    let name = names.get(id);
    for (let n = names.size - 2; name === undefined; n++) {
      const short = `${n.toString(36)}--`;
      if (taken.has(short)) continue;
      taken.add(short);
      names.set(id, short);
      name = short;
    }
    return name;
  };
  // Values of the fact that says which list is going on are names of lists; no author's value has two dashes.
  const learns = (facts: Facts): Facts => renamed(facts, nameOf, nameOf);
  const wanted = (all: Wanted): Wanted =>
    renamed(all, nameOf, (one) => (typeof one === "string" ? nameOf(one) : one.map(nameOf)));
  const when = ({ knows, lacks, or, and, ...more }: When): When => ({
    ...(knows && { knows: wanted(knows) }),
    ...(lacks && { lacks: wanted(lacks) }),
    ...more,
    ...(or && { or: or.map(when) }),
    ...(and && { and: and.map(when) }),
  });
  const branch = ({ target, guard, actions }: Branch): Branch => ({
    target: nameOf(target),
    ...(guard && { guard: { ...guard, params: when(guard.params) } }),
    ...(actions && { actions: { ...actions, params: learns(actions.params) } }),
  });
  const state = ({ meta, on, ...more }: FlowState): FlowState => ({
    ...more,
    ...(meta && { meta: { ...meta, ...(meta.via !== undefined && { via: nameOf(meta.via) }) } }),
    ...(on && { on: renamed(on, String, (all) => all.map(branch)) }),
  });
  const { guards, states } = flow;
  return {
    ...flow,
    ...(guards && { guards: renamed(guards, String, when) }),
    states: renamed(states, nameOf, state),
  };
}

function renamed<T, Made>(
  all: Readonly<Record<string, T>>,
  nameOf: (key: string) => string,
  make: (value: T) => Made,
): Record<string, Made> {
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [nameOf(key), make(value)]));
}
