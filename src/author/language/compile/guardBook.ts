import type { Facts, When } from "../../../core/guide/flow.ts";
import { always, and, assume, cannotHold, factsRead, or } from "./guards.ts";

/**
 * Guards that stand in several places of a flow, each written once and named where it stands. What can't hold, or always
 * does, is not worth a name.
 */
export class GuardBook {
  readonly guards: Record<string, When> = {};
  readonly #reads = new Map<string, ReadonlySet<string>>();

  /** The guard of this name, made when it is first asked for. */
  named(name: string, make: () => When): When {
    const guard = (this.guards[name] ??= make());
    return cannotHold(guard) || Object.keys(guard).length === 0 ? guard : { is: [name] };
  }

  /** What is left of a guard once these facts are known. Names stay where that changes nothing. */
  assume(guard: When, facts: Facts): When {
    const known = Object.keys(facts);
    if (known.length === 0 || !this.#looksAt(guard, known)) return guard;
    const { is = [], or: some, and: all, ...own } = guard;
    const names = is.map((name) =>
      Object.keys(facts).some((fact) => this.#readsOf(name).has(fact))
        ? this.assume(this.guards[name] ?? always, facts)
        : { is: [name] },
    );
    return and(
      assume(own, facts),
      ...names,
      ...(some ? [or(...some.map((one) => this.assume(one, facts)))] : []),
      ...(all ?? []).map((one) => this.assume(one, facts)),
    );
  }

  /** A guard with every other in place of its name. */
  inPlace({ is = [], or: some, and: all, ...own }: When): When {
    return and(
      own,
      ...is.map((name) => this.inPlace(this.guards[name] ?? always)),
      ...(some ? [or(...some.map((one) => this.inPlace(one)))] : []),
      ...(all ?? []).map((one) => this.inPlace(one)),
    );
  }

  /** The guards that these branches, and the guards they name, are made of. */
  used(whens: readonly When[]): Readonly<Record<string, When>> {
    const names = new Set<string>();
    const look = ({ is = [], or: some = [], and: all = [] }: When): void => {
      for (const name of is) {
        if (names.has(name)) continue;
        names.add(name);
        look(this.guards[name] ?? always);
      }
      for (const one of [...some, ...all]) look(one);
    };
    for (const one of whens) look(one);
    return Object.fromEntries(Object.entries(this.guards).filter(([name]) => names.has(name)));
  }

  #looksAt(guard: When, facts: readonly string[]): boolean {
    const { is = [], or = [], and: all = [], knows = {}, lacks = {} } = guard;
    return (
      facts.some((fact) => Object.hasOwn(knows, fact) || Object.hasOwn(lacks, fact)) ||
      is.some((name) => facts.some((fact) => this.#readsOf(name).has(fact))) ||
      or.some((one) => this.#looksAt(one, facts)) ||
      all.some((one) => this.#looksAt(one, facts))
    );
  }

  #readsOf(name: string): ReadonlySet<string> {
    const known = this.#reads.get(name);
    if (known) return known;
    const reads = new Set(factsRead(this.inPlace({ is: [name] })));
    this.#reads.set(name, reads);
    return reads;
  }
}
