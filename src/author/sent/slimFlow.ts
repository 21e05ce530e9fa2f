import { factsOf, isDerived } from "../../core/guide/facts.ts";
import type { Branch, Facts, Flow, FlowState, Step, When } from "../../core/guide/flow.ts";
import { openFlow } from "../../core/guide/openFlow.ts";
import { type Formula, formulaOf, guardOf, type Values } from "./formula.ts";
import { isFalsehood, isTruth, simplest } from "./simplest.ts";
import { assume } from "../language/compile/guards.ts";
import { shareGuards } from "./shareGuards.ts";

/**
 * The flow as it is sent: every walk goes as through `flow`, and what nobody needs for that is left out. Guards say what
 * they say in few words, and two ways of a junction to one place are one.
 */
export function slimFlow(flow: Flow): Flow {
  const open = openFlow(flow);
  const values = valuesIn(open);
  const simple = memoised(values);
  const states = Object.fromEntries(
    Object.entries(open.states).map(([id, state]) => [
      id,
      withGuards(state, simple, values, knownAt(open, id)),
    ]),
  );
  const { id, initial } = flow;
  const slim = { id, initial, states };
  const told = onlyTold(flow, slim);
  return shareGuards({ ...slim, ...(Object.keys(told).length > 0 && { told }) });
}

/** What may be told of a flow and is taught nowhere in a slim one, where an answer that no walk comes to may be gone. */
function onlyTold(flow: Flow, slim: Flow): Readonly<Record<string, readonly string[]>> {
  const taught = factsOf(slim);
  const told = [...factsOf(flow)].map(
    ([fact, values]) => [fact, [...values].filter((value) => !taught.get(fact)?.has(value))] as const,
  );
  return Object.fromEntries(told.filter(([, values]) => values.length > 0));
}

/** The values that each fact can have, those of derived facts included. */
function valuesIn({ states, told = {} }: Flow): Values {
  const values = new Map<string, Set<string>>();
  const add = (fact: string, value: string) => values.set(fact, (values.get(fact) ?? new Set()).add(value));
  for (const [fact, all] of Object.entries(told)) for (const value of all) add(fact, value);
  for (const { on } of Object.values(states))
    for (const { actions } of Object.values(on ?? {}).flat())
      for (const [fact, value] of Object.entries(actions?.params ?? {})) add(fact, value);
  return new Map([...values].map(([fact, all]) => [fact, [...all]]));
}

/** A guard made simple, where these were asked before; as a formula, if it can be one. */
type Simple = (
  guard: When,
  before: readonly Formula[],
) => { readonly guard: When; readonly formula?: Formula };

function memoised(values: Values): Simple {
  const made = new Map<string, ReturnType<Simple>>();
  return (guard, before) => {
    const key = JSON.stringify([guard, before]);
    const known = made.get(key);
    if (known) return known;
    const formula = formulaOf(guard, values);
    const simple = formula && simplest(formula, values, before);
    const result = simple ? { guard: guardOf(simple, values), formula: simple } : { guard };
    made.set(key, result);
    return result;
  };
}

/**
 * The derived facts that are known wherever a walk is in a state: each way to it teaches them. Nobody jumps to it but by
 * one of these ways.
 */
function knownAt({ states, initial }: Flow, id: string): Facts {
  if (id === initial || states[id]?.meta?.via === undefined) return {};
  const ways = Object.values(states).flatMap(({ on }) =>
    Object.values(on ?? {}).flatMap((all) => all.filter(({ target }) => target === id)),
  );
  const [first, ...rest] = ways.map(({ actions }) => actions?.params ?? {});
  const all = Object.entries(first ?? {}).filter(
    ([fact, value]) => isDerived(fact) && rest.every((learns) => learns[fact] === value),
  );
  return Object.fromEntries(all);
}

function withGuards(state: FlowState, simple: Simple, values: Values, known: Facts): FlowState {
  const { meta, on, ...more } = state;
  const step = ({ when, ...more }: Step): Step => {
    const guard = when && simple(when, []).guard;
    return { ...more, ...(guard && Object.keys(guard).length > 0 && { when: guard }) };
  };
  return {
    ...more,
    ...(meta && { meta: { ...meta, ...(meta.steps && { steps: meta.steps.map(step) }) } }),
    ...(on && {
      on: Object.fromEntries(
        Object.entries(on).map(([say, all]) => [
          say,
          branchesOf(
            all.map((one) => given(one, known)),
            simple,
            values,
          ),
        ]),
      ),
    }),
  };
}

function given(branch: Branch, known: Facts): Branch {
  const { guard, ...more } = branch;
  return guard ? { ...more, guard: { ...guard, params: assume(guard.params, known) } } : branch;
}

/** Branches with simple guards, without those that are never taken. */
function branchesOf(all: readonly Branch[], simple: Simple, values: Values): readonly Branch[] {
  const taken: Branch[] = [];
  const before: Formula[] = [];
  for (const one of together(all, simple, values)) {
    const { guard: given, ...more } = one;
    const { guard, formula } = simple(given?.params ?? {}, []);
    if (formula && isFalsehood(formula)) continue;
    const short = formula ? simple(guard, before) : { guard, formula };
    if (short.formula && isFalsehood(short.formula)) continue;
    const isAlways = short.formula ? isTruth(short.formula) : Object.keys(guard).length === 0;
    taken.push({ ...more, ...(!isAlways && { guard: { type: "when", params: short.guard } }) });
    if (isAlways) break;
    if (formula) before.push(formula);
  }
  return taken;
}

/** Branches of which two that lead to the same in the same way are one, if none between them can be meant as well. */
function together(all: readonly Branch[], simple: Simple, values: Values): readonly Branch[] {
  const result: Branch[] = [];
  const whenOf = ({ guard }: Branch) => guard?.params ?? {};
  for (const one of all) {
    const sameAs = result.findIndex((earlier) => alike(earlier, one));
    const between = sameAs < 0 ? [] : result.slice(sameAs + 1);
    const isApart = (other: Branch) => {
      const both = formulaOf({ and: [whenOf(one), whenOf(other)] }, values);
      return both !== undefined && isFalsehood(simplest(both, values));
    };
    if (sameAs < 0 || !between.every(isApart)) result.push(one);
    else {
      const or = [whenOf(result[sameAs]!), whenOf(one)];
      const { guard: _, ...more } = one;
      const isAlways = or.some((guard) => Object.keys(guard).length === 0);
      result[sameAs] = isAlways ? more : { ...more, guard: { type: "when", params: { or } } };
    }
  }
  return result;
}

function alike(a: Branch, b: Branch): boolean {
  return a.target === b.target && JSON.stringify(a.actions) === JSON.stringify(b.actions);
}
