import type { Facts, Flow, Wanted } from "./flow.ts";

/** The facts of a flow, each with its values. */
export type FactValues = ReadonlyMap<string, ReadonlySet<string>>;

/** The facts of a flow with their values: what answers teach, and what is only told. Anything else told is ignored. */
export function factsOf(flow: Flow): FactValues {
  const facts = new Map<string, Set<string>>();
  for (const state of Object.values(flow.states)) {
    for (const { actions } of Object.values(state.on ?? {}).flat()) {
      for (const [fact, value] of Object.entries(actions?.params ?? {})) {
        if (!isDerived(fact)) facts.set(fact, (facts.get(fact) ?? new Set()).add(value));
      }
    }
  }
  for (const [fact, values] of Object.entries(flow.told ?? {}))
    for (const value of values) facts.set(fact, (facts.get(fact) ?? new Set()).add(value));
  return facts;
}

/** Of these facts, those that somebody said. The others are how the walk goes on. */
export function saidOf(facts: Facts | undefined): Facts {
  return Object.fromEntries(Object.entries(facts ?? {}).filter(([fact]) => !isDerived(fact)));
}

/** Of what a host or an agent told, what a flow with these facts knows about. The rest is ignored and kept nowhere. */
export function factsIn(facts: FactValues, told: Facts): Facts {
  return Object.fromEntries(Object.entries(told).filter(([fact, value]) => facts.get(fact)?.has(value)));
}

/** The value of a fact, if known. A fact may be called `constructor`, which every object seems to have. */
export function valueOf(facts: Facts, fact: string): string | undefined {
  return Object.hasOwn(facts, fact) ? facts[fact] : undefined;
}

/** Whether every one of `wanted` is known, with the wanted value or one of them. */
export function matches(wanted: Wanted, known: Facts): boolean {
  return Object.keys(wanted).every((fact) => isOneOf(wanted[fact]!, valueOf(known, fact)));
}

/** Whether a known value is the wanted one, or one of them. */
export function isOneOf(wanted: string | readonly string[], value: string | undefined): boolean {
  return value !== undefined && (typeof wanted === "string" ? wanted === value : wanted.includes(value));
}

/** Whether the compiler made this name. Authors' ids never hold two dashes in a row. */
export function isDerived(name: string): boolean {
  return name.includes("--");
}
