import { factsIn, factsOf } from "../guide/facts.ts";
import type { Facts, Flow } from "../guide/flow.ts";
import { keyOf, type Reads, readsOf } from "../walk/reads.ts";
import { type Reached, search, type SearchStep, stepsFrom } from "../walk/search.ts";
import { landed, onward, settle } from "../walk/step.ts";
import { untilNothingNew } from "./nothingNew.ts";
import type { AnswerEntry, Trail } from "../walk/trail.ts";

/** One walk through a flow, from the start to an outcome. */
export interface Walk {
  /** What was told first, then every answer given. */
  readonly trail: Trail;
  readonly says: readonly AnswerEntry[];
  /** The branches it goes along, as `branchId`. */
  readonly covers: ReadonlySet<string>;
  readonly end: string;
  /** It answers a question that would have passed itself: a reader gets there with Change, not with taps alone. */
  readonly changes: boolean;
}

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
  const reads = readsOf(Object.values(flow.states));
  const wanted = new Set(only ?? branchesOf(flow));
  // By taps alone, then also by changing what passed itself.
  const found = [false, true].map((changing) => searchFor(flow, reads, first, changing, wanted));
  const covered = new Set<string>();
  return found.flatMap((ends) =>
    // From the far end: the longest walks cover the most.
    [...ends].reverse().flatMap((end) => {
      if (end.from && covered.has(idOf(flow, end.from))) return [];
      const last = shortestWayOut(flow, reads, end);
      if (!last) return [];
      const walk = toWalk(flow, start, last);
      for (const one of walk.covers) covered.add(one);
      return [walk];
    }),
  );
}

function testStart(flow: Flow, told?: Facts, jump?: string): { start: Trail; first: Reached } | undefined {
  const facts = told ? factsIn(factsOf(flow), told) : {};
  const context = landed(flow, flow.initial, { facts, tried: [] });
  const start: Trail = told ? [{ type: "told", by: "host", facts }] : [];
  if (jump === undefined) return { start, first: { at: flow.initial, context } };
  // What passes itself before the jump may teach something.
  const { at, context: known } = settle(flow, { at: flow.initial, context });
  const enters = flow.states[jump]?.meta?.via ?? jump;
  const first = onward(flow, { at: enters, context: landed(flow, enters, known) });
  if (first.at === at || known.tried.includes(first.at)) return undefined;
  return { start: [...start, { type: "jump", by: "host", at, to: jump }], first };
}

/** The first place behind every branch that is still wanted, nearest first. Takes what it finds out of `wanted`. */
function searchFor(
  flow: Flow,
  reads: Reads,
  first: Reached,
  changing: boolean,
  wanted: Set<string>,
): Reached[] {
  const found: Reached[] = [];
  const isOver = untilNothingNew();
  search([first], {
    next: (place) => stepsFrom(flow, place, changing),
    keyOf: (place) => keyOf(place, reads),
    see: (next) => wanted.delete(idOf(flow, next.from)) && found.push(next),
    isDone: (_, count) => wanted.size === 0 || isOver(found.length, count),
  });
  return found;
}

function shortestWayOut(flow: Flow, reads: Reads, from: Reached): Reached | undefined {
  const { places, leads } = search([from], {
    next: (place) => stepsFrom(flow, place),
    keyOf: (place) => keyOf(place, reads),
    isDone: ({ at }) => flow.states[at]?.type === "final",
  });
  // The search ended at it, or nowhere.
  return places[leads.length];
}

function toWalk(flow: Flow, start: Trail, end: Reached): Walk {
  const steps: SearchStep[] = [];
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

function idOf(flow: Flow, { place, say, branch }: SearchStep): string {
  return branchId(place.at, say, flow.states[place.at]?.on?.[say]?.indexOf(branch) ?? -1);
}

/** Every branch of every answer of a flow, as `branchId`. */
function branchesOf(flow: Flow): readonly string[] {
  return Object.entries(flow.states).flatMap(([state, { on }]) =>
    Object.entries(on ?? {}).flatMap(([say, branches]) =>
      branches.map((_, index) => branchId(state, say, index)),
    ),
  );
}

/** Names one branch of one answer: `state.answer#0`. */
export function branchId(state: string, say: string, index: number): string {
  return `${state}.${say}#${index}`;
}
