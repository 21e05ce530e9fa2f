import {
  Cases,
  costOf,
  everyOf,
  type Formula,
  type Formulas,
  type Literal,
  lookedAt,
  type Values,
} from "./formula.ts";

const truth: Formulas = { op: "and", all: [] };
const falsehood: Formulas = { op: "or", all: [] };
type Op = Formulas["op"];
const other = (op: Op): Op => (op === "and" ? "or" : "and");

/** Whether a formula is written as one that always holds. */
export const isTruth = (formula: Formula) =>
  "op" in formula && formula.op === "and" && formula.all.length === 0;
/** Whether a formula is written as one that never holds. */
export const isFalsehood = (formula: Formula) =>
  "op" in formula && formula.op === "or" && formula.all.length === 0;

/** Formulas made short before, by flow. The same guard stands in many places. */
const known = new WeakMap<Values, Map<string, Formula>>();

/**
 * A short formula that holds in the same cases, of those in which none of `before` holds: these were asked first. Cases
 * are tried out; of a formula with too many of them only the parts are made short.
 */
export function simplest(formula: Formula, values: Values, before: readonly Formula[] = []): Formula {
  const own = known.get(values) ?? new Map<string, Formula>();
  known.set(values, own);
  const key = JSON.stringify([formula, before]);
  const short = own.get(key) ?? shortened(formula, values, before);
  own.set(key, short);
  return short;
}

function shortened(formula: Formula, values: Values, before: readonly Formula[]): Formula {
  const parts =
    "op" in formula
      ? { ...formula, all: formula.all.map((one) => ("op" in one ? simplest(one, values) : one)) }
      : formula;
  const tidy = settled(parts, values);
  const own = lookedAt(tidy);
  const all = new Set(own);
  for (const one of before) for (const of of lookedAt(one)) all.add(of);
  let cases = Cases.of(all, values);
  let excluded = before;
  if (!cases) {
    excluded = before.filter((one) => [...lookedAt(one)].every((of) => own.has(of)));
    cases = Cases.of(own, values);
  }
  if (!cases) return tidy;
  const care = cases.constant(true);
  for (const one of excluded) {
    const held = cases.of(one);
    for (let n = 0; n < care.length; n++) care[n]! &= ~held[n]!;
  }
  const wanted = cases.of(tidy);
  const isSame = (one: Formula): boolean => {
    const held = cases.of(one);
    return held.every((word, n) => ((word ^ wanted[n]!) & care[n]!) === 0);
  };
  if (isSame(truth)) return truth;
  if (isSame(falsehood)) return falsehood;
  let best = tidy;
  // Leaving something out may let other parts be put together, which lets more be left out. Each round is shorter.
  for (let round = 0; round < 8; round++) {
    const next = settled(leftOut(best, values, isSame), values);
    if (costOf(next, values) >= costOf(best, values)) break;
    best = next;
  }
  return best;
}

/** The formula without all that can be left out of it one by one, each time saying the same by `isSame`. */
function leftOut(formula: Formula, values: Values, isSame: (one: Formula) => boolean): Formula {
  let whole = formula;
  const visit = (at: readonly number[]): void => {
    const here = partAt(whole, at);
    if (!("op" in here)) {
      for (const shorter of shorterThan(here, values)) {
        const next = replaced(whole, at, shorter);
        if (isSame(next)) {
          whole = next;
          return visit(at);
        }
      }
      return;
    }
    // The longest part first: what it says is often said by the others.
    const order = here.all
      .map((one, n) => ({ n, cost: costOf(one, values) }))
      .sort((a, b) => b.cost - a.cost)
      .map(({ n }) => n);
    for (const n of order) {
      const nothing = here.op === "and" ? truth : falsehood;
      const next = replaced(whole, [...at, n], nothing);
      if (isSame(next)) whole = next;
      else visit([...at, n]);
    }
  };
  visit([]);
  return whole;
}

function partAt(formula: Formula, at: readonly number[]): Formula {
  let part = formula;
  for (const n of at) part = (part as Formulas).all[n]!;
  return part;
}

function replaced(formula: Formula, [first, ...rest]: readonly number[], by: Formula): Formula {
  if (first === undefined || !("op" in formula)) return by;
  return { ...formula, all: formula.all.map((one, n) => (n === first ? replaced(one, rest, by) : one)) };
}

/** Literals that are shorter to write: with or without "unknown", or without one of the values that are named. */
function shorterThan(literal: Literal, values: Values): readonly Literal[] {
  const { of, bits } = literal;
  const every = everyOf(of, values);
  const cost = costOf(literal, values);
  const all: Literal[] = [];
  for (let bit = 1; bit <= every; bit <<= 1) all.push({ of, bits: bits ^ bit });
  return all.filter((one) => one.bits !== 0 && costOf(one, values) < cost);
}

/** A formula put in order: flat, one literal of each variable, and what several parts share once. */
function settled(formula: Formula, values: Values): Formula {
  if (!("op" in formula)) {
    if (formula.bits === 0) return falsehood;
    return formula.bits === everyOf(formula.of, values) ? truth : formula;
  }
  const { op } = formula;
  const flat = new Map<string, Formula>();
  const literals = new Map<string, Literal>();
  const add = (one: Formula): boolean => {
    if ("op" in one) {
      // What always holds says nothing among all, and everything among any.
      if (one.all.length === 0) return one.op !== op ? false : true;
      if (one.op === op) return one.all.every(add);
      flat.set(JSON.stringify(one), one);
      return true;
    }
    const bits = literals.get(one.of)?.bits;
    const both = bits === undefined ? one.bits : op === "and" ? bits & one.bits : bits | one.bits;
    literals.set(one.of, { of: one.of, bits: both });
    return both !== (op === "and" ? 0 : everyOf(one.of, values));
  };
  const isOpen = formula.all.every((one) => add(settled(one, values)));
  if (!isOpen) return op === "and" ? falsehood : truth;
  const all = factored(op, [...inOrder([...literals.values()]), ...flat.values()], values);
  return all.length === 1 ? all[0]! : { op, all };
}

function inOrder(all: readonly Literal[]): readonly Literal[] {
  return [...all].sort((a, b) => (a.of < b.of ? -1 : 1));
}

/** Parts of an `op`, of which those that differ in one thing only are put together. */
function factored(op: Op, all: readonly Formula[], values: Values): readonly Formula[] {
  const inside = other(op);
  const partsOf = (one: Formula) => ("op" in one && one.op === inside ? one.all : [one]);
  const counts = new Map<string, number>();
  for (const one of all)
    for (const part of partsOf(one))
      counts.set(JSON.stringify(part), (counts.get(JSON.stringify(part)) ?? 0) + 1);
  const weigh = (key: string) => (counts.get(key) ?? 0) * key.length;
  const shared = [...counts]
    .filter(([, count]) => count > 1)
    .map(([key]) => key)
    .sort((a, b) => counts.get(b)! - counts.get(a)! || weigh(b) - weigh(a))[0];
  if (shared === undefined) return all;
  const having = all.filter((one) => partsOf(one).some((part) => JSON.stringify(part) === shared));
  const rests = having.map((one): Formula => {
    const rest = partsOf(one).filter((part) => JSON.stringify(part) !== shared);
    return rest.length === 1 ? rest[0]! : { op: inside, all: rest };
  });
  const together = settled({ op: inside, all: [JSON.parse(shared) as Formula, { op, all: rests }] }, values);
  return [...all.filter((one) => !having.includes(one)), together];
}
