import type { Branch, Facts, Flow, FlowState, When } from "../guide/flow.ts";
import { MOST_ENTRIES } from "../guide/limits.ts";
import { matches, valueOf } from "../guide/facts.ts";

/**
 * What one step through a flow does. `compileFlow` gives these very functions to XState, which moves members;
 * everything that only looks ahead (search, the page without scripts, questions left, checks) takes them as they are.
 */

/** What guards can see: the facts known so far, and the causes and cause-states entered so far. */
export interface Context {
  readonly facts: Facts;
  readonly tried: readonly string[];
}

/** Where a walk stands, and with what. */
export interface Standing {
  readonly at: string;
  readonly context: Context;
}

/** An answer that can be given. */
export interface Offer {
  readonly say: string;
  /** The first branch whose guard holds: where this answer leads now. */
  readonly branch: Branch;
}

/** The one guard: whether all that `when` asks for is true of what is known and tried. */
export function isMet(when: When | undefined, context: Context): boolean {
  if (!when) return true;
  const { knows, lacks, untried } = when;
  return (
    (!knows || matches(knows, context.facts)) &&
    (!lacks || Object.entries(lacks).every(([fact, value]) => context.facts[fact] !== value)) &&
    (!untried || untried.every((id) => !context.tried.includes(id)))
  );
}

/** What is known once `learns` was learned as well: a newer value takes the place of an older one. */
export function learned(known: Facts, learns: Facts | undefined): Facts {
  return { ...known, ...learns };
}

/** What entering `state` counts as tried: a cause-state and its cause, which may bear the same name. Else nothing. */
export function triedAt(flow: Flow, state: string): readonly string[] {
  const cause = flow.states[state]?.meta?.cause;
  return cause ? [state, cause] : [];
}

/** `tried` and what is new of `more`, in the order in which it came. */
export function alsoTried(tried: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...tried, ...more])];
}

/** What is known and tried at a flow's first state, with nothing told. */
export function openingContext(flow: Flow): Context {
  return landed(flow, flow.initial, { facts: {}, tried: [] });
}

/** `context` once `state` was entered from outside the flow, as by a jump: nothing is learned. */
export function landed(flow: Flow, state: string, { facts, tried }: Context): Context {
  return { facts, tried: alsoTried(tried, triedAt(flow, state)) };
}

/** What is known and tried after going along `branch`: what it learns, then the cause of the state it leads to. */
export function enter(flow: Flow, branch: Pick<Branch, "target" | "actions">, context: Context): Context {
  const facts = learned(context.facts, branch.actions?.params);
  return landed(flow, branch.target, { facts, tried: context.tried });
}

/**
 * The answers that can be given now, in the author's order. An answer none of whose branches is open is not offered.
 */
export function offered(state: FlowState, context: Context): readonly Offer[] {
  return Object.entries(state.on ?? {}).flatMap(([say, branches]) => {
    const branch = branches.find(({ guard }) => isMet(guard?.params, context));
    return branch ? [{ say, branch }] : [];
  });
}

/**
 * The answer that replay takes by itself at a question: the only one that can be given, or the only one that learns
 * a value already known and contradicts nothing known. `undefined` when the reader has to be asked.
 */
export function pass(flow: Flow, at: string, context: Context): Offer | undefined {
  const state = flow.states[at];
  if (state?.tags[0] !== "question") return undefined;
  const offers = offered(state, context);
  if (offers.length === 1) return offers[0];
  const known = offers.filter(({ branch }) => agrees(branch.actions?.params, context.facts));
  return known.length === 1 ? known[0] : undefined;
}

/** Whether `learns` holds a value that is known, and none that contradicts what is known. */
function agrees(learns: Facts | undefined, known: Facts): boolean {
  const pairs = Object.entries(learns ?? {});
  return (
    pairs.some(([fact, value]) => valueOf(known, fact) === value) &&
    pairs.every(([fact, value]) => (valueOf(known, fact) ?? value) === value)
  );
}

/** The ways on: what passes by itself, alone; or else all that the reader can choose from. */
export function waysOn(
  flow: Flow,
  { at, context }: Standing,
): {
  readonly passed: Offer | undefined;
  readonly offers: readonly Offer[];
} {
  const passed = pass(flow, at, context);
  const state = flow.states[at];
  return { passed, offers: passed ? [passed] : state ? offered(state, context) : [] };
}

/** Where a walk that stands here comes to by itself, past every question that need not be asked. */
export function settle(flow: Flow, from: Standing): Standing {
  let { at, context } = from;
  for (let passed = 0; passed < MOST_ENTRIES; passed++) {
    const offer = pass(flow, at, context);
    if (!offer) break;
    context = enter(flow, offer.branch, context);
    at = offer.branch.target;
  }
  return { at, context };
}
