import { isOneOf, valueOf } from "../../../core/guide/facts.ts";
import type { Branch, Facts, Wanted, When } from "../../../core/guide/flow.ts";
import type { FactSet, PlaceSource } from "../guideSource.ts";

/** Holds always. Guards are put together by these functions, so that what says nothing is not written. */
export const always: When = {};
/** Never holds. */
export const never: When = { or: [] };

const isAlways = (when: When) => Object.keys(when).length === 0;
const isNever = (when: When) => when.or?.length === 0;

/** Whether this guard can't hold, whatever is known. */
export function cannotHold(when: When): boolean {
  return isNever(when) || (when.and?.some(cannotHold) ?? false);
}

export function and(...all: readonly When[]): When {
  const some = once(all.flatMap((one) => (isOnly(one, "and") ? (one.and ?? []) : [one]))).filter(
    (one) => !isAlways(one),
  );
  if (some.some(cannotHold)) return never;
  if (some.length === 1) return some[0] as When;
  return some.length === 0 ? always : { and: some };
}

function isOnly(when: When, key: "and" | "or"): boolean {
  return when[key] !== undefined && Object.keys(when).length === 1;
}

/** Each guard once: steps for the same readers would ask the same again and again. */
function once(all: readonly When[]): readonly When[] {
  if (all.length < 2) return all;
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

const keys = new WeakMap<When, string>();

/** The same text for guards that say the same in the same words. Guards never change, so each is written once. */
function keyOf(when: When): string {
  const known = keys.get(when);
  if (known !== undefined) return known;
  const { or, and: all, ...own } = when;
  const parts = (some: readonly When[] | undefined) => some && `[${some.map(keyOf).join()}]`;
  const key = `${JSON.stringify(own)}${parts(or) ?? ""}&${parts(all) ?? ""}`;
  keys.set(when, key);
  return key;
}

export function or(...all: readonly When[]): When {
  if (all.some(isAlways)) return always;
  const some = once(all.flatMap((one) => (isOnly(one, "or") ? (one.or ?? []) : [one]))).filter(
    (one) => !cannotHold(one),
  );
  return some.length === 1 ? (some[0] as When) : { or: some };
}

/** Any of these sets is known. */
export function known(sets: readonly FactSet[] | undefined): When {
  return sets ? or(...sets.map((set) => ({ knows: wanted(set) }))) : always;
}

/** None of these sets is known: of each, one fact at least is unknown or otherwise. */
export function notKnown(sets: readonly FactSet[]): When {
  return and(
    ...sets.map((set) => or(...Object.entries(set).map(([fact, values]) => lacks({ [fact]: values })))),
  );
}

export function lacks(set: FactSet): When {
  return { lacks: wanted(set) };
}

/** When a place of a list may be taken, as far as the list says it. */
export function when(place: PlaceSource): When {
  return and(known(place.if), notKnown(place.unless));
}

/** When it may not. */
export function notWhen(place: PlaceSource): When {
  return or(place.if ? notKnown(place.if) : never, ...(place.unless.length > 0 ? [known(place.unless)] : []));
}

/** What is left of a guard without names once these facts are known, whatever was known of them before. */
export function assume(guard: When, facts: Facts): When {
  if (!looksAt(guard, (fact) => Object.hasOwn(facts, fact))) return guard;
  const { knows = {}, lacks: without = {}, untried, or: some, and: all } = guard;
  const each = (wanted: Wanted, isKnown: boolean): When[] =>
    Object.entries(wanted).map(([fact, values]) => {
      const value = valueOf(facts, fact);
      if (value === undefined) return isKnown ? { knows: { [fact]: values } } : { lacks: { [fact]: values } };
      return isOneOf(values, value) === isKnown ? always : never;
    });
  return and(
    ...each(knows, true),
    ...each(without, false),
    ...(untried ? [{ untried }] : []),
    ...(some ? [or(...some.map((one) => assume(one, facts)))] : []),
    ...(all ?? []).map((one) => assume(one, facts)),
  );
}

/** Whether a guard looks at one of these facts, the guards that it names aside. */
function looksAt(
  { knows, lacks: without, or: some, and: all }: When,
  isOne: (fact: string) => boolean,
): boolean {
  for (const fact in knows) if (isOne(fact)) return true;
  for (const fact in without) if (isOne(fact)) return true;
  return (some?.some((one) => looksAt(one, isOne)) || all?.some((one) => looksAt(one, isOne))) ?? false;
}

/** The facts that a guard without names looks at. */
export function factsRead({ knows, lacks: without, or: some, and: all }: When): readonly string[] {
  return [...Object.keys({ ...knows, ...without }), ...[...(some ?? []), ...(all ?? [])].flatMap(factsRead)];
}

/** A set as a flow has it: one value stands alone, as an author would write it. */
export function wanted(set: FactSet): Wanted {
  return Object.fromEntries(
    Object.entries(set).map(([fact, values]) => [fact, values.length === 1 ? (values[0] as string) : values]),
  );
}

/** A branch, of which what says nothing is not written. */
export function branch(target: string, guard: When, learns: Facts): Branch {
  return {
    target,
    ...(!isAlways(guard) && { guard: { type: "when", params: guard } }),
    ...(Object.keys(learns).length > 0 && { actions: { type: "learn", params: learns } }),
  };
}

/** Whether a place of a list is taken whenever a walk comes to it. */
export function isAlwaysTaken(place: PlaceSource): boolean {
  return isAlways(when(place));
}
