import type { Wanted, When } from "../../core/guide/flow.ts";

/**
 * A guard as a formula. What it looks at is a variable with a few values: a fact (its values, or unknown) or something
 * tried (not yet, or tried). A literal holds for the values whose bits are set; of a fact bit 0 is "unknown", of
 * something tried it is "not yet".
 */
export type Formula = Literal | Formulas;
export interface Literal {
  readonly of: string;
  readonly bits: number;
}
export interface Formulas {
  readonly op: "and" | "or";
  readonly all: readonly Formula[];
}

/** How many values a variable has, at most: bits of one number. */
const mostValues = 30;
const triedPrefix = "tried ";

/** The values that each fact of a flow can have. */
export type Values = ReadonlyMap<string, readonly string[]>;

/** A guard without names as a formula; `undefined` if it looks at a fact with too many values. */
export function formulaOf(guard: When, values: Values): Formula | undefined {
  const { knows = {}, lacks = {}, untried = [], or, and = [] } = guard;
  const all: (Formula | undefined)[] = [
    ...facts(knows, values, false),
    ...facts(lacks, values, true),
    ...untried.map((id): Literal => ({ of: `${triedPrefix}${id}`, bits: 1 })),
    ...and.map((one) => formulaOf(one, values)),
  ];
  if (or) {
    const some = or.map((one) => formulaOf(one, values));
    all.push(some.includes(undefined) ? undefined : { op: "or", all: some as Formula[] });
  }
  return all.includes(undefined) ? undefined : { op: "and", all: all as Formula[] };
}

function facts(wanted: Wanted, values: Values, isLack: boolean): (Literal | undefined)[] {
  return Object.entries(wanted).map(([of, some]) => {
    const own = values.get(of) ?? [];
    if (own.length >= mostValues) return undefined;
    const bits = [some].flat().reduce((sum, value) => sum | bitOf(own, value), 0);
    return { of, bits: isLack ? everyOf(of, values) & ~bits : bits };
  });
}

/** A value that nothing teaches is never had: no bit. */
function bitOf(own: readonly string[], value: string): number {
  const at = own.indexOf(value);
  return at < 0 ? 0 : 2 << at;
}

/** The bits of all values of a variable. */
export function everyOf(of: string, values: Values): number {
  return of.startsWith(triedPrefix) ? 3 : (2 << (values.get(of)?.length ?? 0)) - 1;
}

/** The guard that says the same as a formula. */
export function guardOf(formula: Formula, values: Values): When {
  if (!("op" in formula)) return literalGuard(formula, values);
  const all = formula.all.map((one) => guardOf(one, values));
  if (formula.op === "or") return { or: all };
  return joined(all);
}

function literalGuard({ of, bits }: Literal, values: Values): When {
  if (of.startsWith(triedPrefix)) return { untried: [of.slice(triedPrefix.length)] };
  const named = (values.get(of) ?? []).filter((_, n) => (((2 << n) & bits) !== 0) === ((bits & 1) === 0));
  const some = named.length === 1 ? named[0]! : named;
  return (bits & 1) === 0 ? { knows: { [of]: some } } : { lacks: { [of]: some } };
}

/** Guards that all must hold, as one: what a single guard can say stands in one. */
function joined(all: readonly When[]): When {
  const knows: Record<string, string | readonly string[]> = {};
  const lacks: Record<string, string | readonly string[]> = {};
  const untried: string[] = [];
  const rest: When[] = [];
  let or: readonly When[] | undefined;
  for (const one of all) {
    if (one.or && !or) or = one.or;
    else if (one.or || one.and) rest.push(one);
    Object.assign(knows, one.knows);
    Object.assign(lacks, one.lacks);
    untried.push(...(one.untried ?? []));
  }
  return {
    ...(Object.keys(knows).length > 0 && { knows }),
    ...(Object.keys(lacks).length > 0 && { lacks }),
    ...(untried.length > 0 && { untried }),
    ...(or && { or }),
    ...(rest.length > 0 && { and: rest }),
  };
}

/** What writing a formula costs: about the number of words in it. */
export function costOf(formula: Formula, values: Values): number {
  if ("op" in formula) return formula.all.reduce((sum, one) => sum + costOf(one, values), 1);
  const { of, bits } = formula;
  if (of.startsWith(triedPrefix)) return 2;
  return 2 + bitsIn((bits & 1) === 0 ? bits : everyOf(of, values) & ~bits);
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** What a formula looks at. */
export function lookedAt(formula: Formula, found = new Set<string>()): Set<string> {
  if ("op" in formula) for (const one of formula.all) lookedAt(one, found);
  else found.add(formula.of);
  return found;
}

/** So many cases are tried at most: each combination of values of what is looked at. */
const mostCases = 1 << 14;

/** Every case of some variables, and in which of them a formula holds: one bit a case. */
export class Cases {
  readonly #size: number;
  readonly #steps = new Map<string, { readonly step: number; readonly count: number }>();
  readonly #literals = new Map<string, Uint32Array>();

  private constructor(size: number) {
    this.#size = size;
  }

  /** `undefined` if there are too many. */
  static of(variables: Iterable<string>, values: Values): Cases | undefined {
    let size = 1;
    const steps = [...variables].map((of) => {
      const count = of.startsWith(triedPrefix) ? 2 : (values.get(of)?.length ?? 0) + 1;
      const step = size;
      size *= count;
      return [of, { step, count }] as const;
    });
    if (size > mostCases) return undefined;
    const cases = new Cases(size);
    for (const [of, one] of steps) cases.#steps.set(of, one);
    return cases;
  }

  /** A formula that always holds, or never. */
  constant(holds: boolean): Uint32Array {
    const words = new Uint32Array((this.#size + 31) >>> 5);
    if (!holds) return words;
    words.fill(~0);
    if ((this.#size & 31) !== 0) words[words.length - 1] = 2 ** (this.#size & 31) - 1;
    return words;
  }

  /** The cases in which a formula holds. */
  of(formula: Formula): Uint32Array {
    if (!("op" in formula)) return this.#literal(formula);
    const isAnd = formula.op === "and";
    const words = this.constant(isAnd);
    for (const one of formula.all) {
      const own = this.of(one);
      for (let n = 0; n < words.length; n++) words[n] = isAnd ? words[n]! & own[n]! : words[n]! | own[n]!;
    }
    return words;
  }

  #literal({ of, bits }: Literal): Uint32Array {
    const key = `${of} ${bits}`;
    const known = this.#literals.get(key);
    if (known) return known;
    const { step, count } = this.#steps.get(of)!;
    const words = this.constant(false);
    for (let n = 0; n < this.#size; n++)
      if ((bits >>> (Math.floor(n / step) % count)) & 1) words[n >>> 5]! |= 1 << (n & 31);
    this.#literals.set(key, words);
    return words;
  }
}
