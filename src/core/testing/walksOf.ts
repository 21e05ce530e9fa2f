import type { Context } from "../walk/context.ts";
import { enter, withTried } from "../walk/enter.ts";
import { factsIn } from "../guide/factsIn.ts";
import type { Facts, Flow } from "../guide/flow.ts";
import { matches } from "../walk/holds.ts";
import { nodeKey } from "../walk/nodeKey.ts";
import { offered } from "../walk/offered.ts";
import { pass } from "../walk/pass.ts";
import type { AnswerEntry, Trail } from "../walk/trail.ts";
import { branchId } from "./branchId.ts";
import { branchesOf } from "./branchesOf.ts";
import type { Place, Step, Walk } from "./walk.ts";

/** More places than any guide in its search has; a flow that has more is searched only so far. */
const MOST_PLACES = 200_000;

/** How walks begin, and what they need to cover. */
export interface WalkStart {
  /** What the host tells before the first question. */
  readonly told?: Facts;
  /** Where the host then opens the guide. */
  readonly jump?: string;
  /** Branches (`branchId`) to cover; default: all of the flow. */
  readonly wanted?: ReadonlySet<string>;
}

/**
 * Walks that together go along every branch that can be gone along from this start: to each the shortest way, then the
 * branch, then the shortest way to an outcome. Their number is bounded by the branches, never by the paths.
 */
export function walksOf(flow: Flow, { told, jump, wanted: only }: WalkStart = {}): readonly Walk[] {
  const begin = testStart(flow, told, jump);
  if (!begin) return [];
  const { start, first } = begin;
  const wanted = new Set(only ?? branchesOf(flow));
  // By taps alone, then also by changing what passed itself.
  const found = [search(flow, first, false, wanted), search(flow, first, true, wanted)];
  const covered = new Set<string>();
  return found.flatMap((ends) =>
    // From the far end: the longest walks cover the most.
    [...ends].reverse().flatMap((end) => {
      if (end.from && covered.has(idOf(flow, end.from))) return [];
      const last = shortestWayOut(flow, end);
      if (!last) return [];
      const walk = toWalk(flow, start, last);
      for (const one of walk.covers) covered.add(one);
      return [walk];
    }),
  );
}

function testStart(flow: Flow, told?: Facts, jump?: string): { start: Trail; first: Place } | undefined {
  const facts = told ? factsIn(flow, told) : {};
  const context = { facts, tried: withTried(flow, flow.initial, []) };
  const start: Trail = told ? [{ type: "told", by: "host", facts }] : [];
  if (jump === undefined) return { start, first: { at: flow.initial, context } };
  // What passes itself before the jump may teach something: replay's own way to know is to go there.
  let at = flow.initial;
  let known: Context = context;
  for (let offer = pass(flow, at, known); offer; offer = pass(flow, at, known)) {
    known = enter(flow, offer.branch, known);
    at = offer.branch.target;
  }
  const forbidden = flow.states[jump]?.meta?.never?.some((one) => matches(one, known.facts));
  if (forbidden || jump === at || known.tried.includes(jump)) return undefined;
  const landed = { at: jump, context: { ...known, tried: withTried(flow, jump, known.tried) } };
  return { start: [...start, { type: "jump", by: "host", at, to: jump }], first: landed };
}

/** The first place behind every branch that is still wanted, nearest first. Takes what it finds out of `wanted`. */
function search(flow: Flow, first: Place, changing: boolean, wanted: Set<string>): Place[] {
  const seen = new Set<string>([key(flow, first)]);
  const queue = [first];
  const found: Place[] = [];
  for (const place of queue) {
    if (wanted.size === 0 || seen.size > MOST_PLACES) break;
    for (const next of after(flow, place, changing)) {
      const id = next.from && idOf(flow, next.from);
      if (id !== undefined && wanted.delete(id)) found.push(next);
      if (seen.has(key(flow, next))) continue;
      seen.add(key(flow, next));
      queue.push(next);
    }
  }
  return found;
}

function shortestWayOut(flow: Flow, from: Place): Place | undefined {
  const seen = new Set<string>();
  const queue = [from];
  for (const place of queue) {
    if (flow.states[place.at]?.type === "final") return place;
    for (const next of after(flow, place, false)) {
      if (seen.has(key(flow, next))) continue;
      seen.add(key(flow, next));
      queue.push(next);
    }
  }
  return undefined;
}

/** Where one step leads from here. A question that passes itself has one, unless it may be changed. */
function after(flow: Flow, place: Place, changing: boolean): Place[] {
  const state = flow.states[place.at];
  if (!state) return [];
  const passed = pass(flow, place.at, place.context);
  const offers = passed && !changing ? [passed] : offered(state, place.context);
  return offers.map(({ say, branch }) => {
    const itself = passed?.say === say;
    const step: Step = { place, say, branch, asked: !itself, changes: passed !== undefined && !itself };
    return { at: branch.target, context: enter(flow, branch, place.context), from: step };
  });
}

function toWalk(flow: Flow, start: Trail, end: Place): Walk {
  const steps: Step[] = [];
  for (let step = end.from; step; step = step.place.from) steps.unshift(step);
  const says = steps.flatMap(({ place, say, asked }): AnswerEntry[] =>
    asked ? [{ type: "answer", by: "member", at: place.at, say }] : [],
  );
  return {
    trail: [...start, ...says],
    says,
    covers: new Set(steps.map((step) => idOf(flow, step))),
    end: end.at,
    changes: steps.some(({ changes }) => changes),
  };
}

function key(flow: Flow, { at, context }: Place): string {
  return nodeKey(flow, at, context);
}

function idOf(flow: Flow, { place, say, branch }: Step): string {
  return branchId(place.at, say, flow.states[place.at]?.on?.[say]?.indexOf(branch) ?? -1);
}
