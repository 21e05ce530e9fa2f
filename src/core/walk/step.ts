import type { Branch, Facts, Flow, FlowState, StateMeta } from "../guide/flow.ts";
import { type Context, isMet } from "../guide/isMet.ts";
import { MOST_ENTRIES } from "../guide/limits.ts";
import { isDerived, valueOf } from "../guide/facts.ts";

export { type Context, isMet };

/**
 * What one step through a flow does. `compileFlow` gives these very functions to XState, which moves members;
 * everything that only looks ahead (search, the page without scripts, questions left, checks) takes them as they are.
 */

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

/** What is known once `learns` was learned as well: a newer value takes the place of an older one. */
export function learned(known: Facts, learns: Facts | undefined): Facts {
  return { ...known, ...learns };
}

/** The name under which a step that was shown stands among what was tried. */
export function stepId(step: string): string {
  return `step--${step}`;
}

/** What entering a cause counts as tried: the cause, and those of its steps that are shown with what is known. */
export function shownAt(cause: string, meta: StateMeta | undefined, facts: Facts): readonly string[] {
  const shown = meta?.steps?.filter(({ when }) => isMet(when, { facts, tried: [] })) ?? [];
  return [cause, ...shown.map(({ id }) => stepId(id))];
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
  const { tags, meta } = flow.states[state] ?? {};
  return tags?.[0] === "cause"
    ? { facts, tried: alsoTried(tried, shownAt(state, meta, facts)) }
    : { facts, tried };
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
 * What replay takes by itself: at a junction the first branch that is open, at a question the only answer that can be
 * given, or the only one that teaches what is already known of the fact it asks and contradicts nothing known.
 * `undefined` when the reader has to be asked.
 */
export function pass(flow: Flow, at: string, context: Context): Offer | undefined {
  const state = flow.states[at];
  const kind = state?.tags[0];
  return kind === "question" || kind === "junction"
    ? passOf(state!, context, offered(state!, context))
    : undefined;
}

function passOf({ meta }: FlowState, context: Context, offers: readonly Offer[]): Offer | undefined {
  if (offers.length === 1) return offers[0];
  const asks = meta?.asks;
  const known = asks === undefined ? undefined : valueOf(context.facts, asks);
  if (asks === undefined || known === undefined) return undefined;
  const same = offers.filter(({ branch }) => {
    const learns = branch.actions?.params ?? {};
    return (
      learns[asks] === known &&
      Object.entries(learns).every(
        ([fact, value]) => isDerived(fact) || (valueOf(context.facts, fact) ?? value) === value,
      )
    );
  });
  return same.length === 1 ? same[0] : undefined;
}

/** The ways on: what passes by itself, alone; or else all that the reader can choose from. */
export function waysOn(
  flow: Flow,
  { at, context }: Standing,
): {
  readonly passed: Offer | undefined;
  readonly offers: readonly Offer[];
} {
  const state = flow.states[at];
  if (!state) return { passed: undefined, offers: [] };
  const offers = offered(state, context);
  const isAsked = state.tags[0] === "question" || state.tags[0] === "junction";
  const passed = isAsked ? passOf(state, context, offers) : undefined;
  return { passed, offers: passed ? [passed] : offers };
}

/** Where a walk that stands at a junction comes to: the first place behind it. */
export function onward(flow: Flow, from: Standing): Standing {
  let { at, context } = from;
  for (let passed = 0; flow.states[at]?.tags[0] === "junction" && passed < MOST_ENTRIES; passed++) {
    const offer = pass(flow, at, context);
    if (!offer) break;
    context = enter(flow, offer.branch, context);
    at = offer.branch.target;
  }
  return { at, context };
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
