import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches } from "../../../core/guide/facts.ts";
import type { Facts, Flow } from "../../../core/guide/flow.ts";
import { openFlow } from "../../../core/guide/openFlow.ts";
import { keyOf, readsOf } from "../../../core/walk/reads.ts";
import { type Replay, replay } from "../../../core/walk/replay.ts";
import { walkArbitrary, walked } from "../../../core/testing/arbitraryWalk.ts";
import { testGuide } from "../../../core/testing/testGuide.ts";
import { type Reached, search, stepsFrom } from "../../../core/walk/search.ts";
import { landed, offered, onward, shownAt, type Standing } from "../../../core/walk/step.ts";
import { problemList } from "../../problems/problem.ts";
import { rounds } from "../../walk/rounds.ts";
import { shownTwice } from "../../walk/shownTwice.ts";
import { compileGuide } from "../compile/compileGuide.ts";
import { whatIsLeft } from "../../../core/guide/left.ts";
import type { GuideSource } from "../guideSource.ts";
import { readGuide } from "../readGuide.ts";
import { withSteps } from "../written/toSource.ts";
import { guideArbitrary, type InventedGuide } from "./arbitraryGuide.ts";

/** What is true of every walk through a guide that compiles, of so many guides. Of each, so many places are looked at. */
export function guideRules(runs: number, mostPlaces: number): void {
  describe("any guide that is read without a fault", () => {
    it("has no walk that stands still, goes round, shows something again or breaks a promise", () => {
      fc.assert(
        fc.property(guideArbitrary, (guide) => {
          const source = soundSource(guide);
          fc.pre(source !== undefined);
          expect(faultsOf(source, mostPlaces)).toEqual([]);
        }),
        { numRuns: runs },
      );
    });

    it("holds what it promises on walks with facts told and jumps in between, by the real replay", () => {
      fc.assert(
        fc.property(guideArbitrary, walkArbitrary(30), (invented, walk) => {
          const source = soundSource(invented);
          fc.pre(source !== undefined);
          const guide = testGuide(compileGuide(source).flow);
          const { trail } = walked(guide, walk);
          const all = Array.from({ length: trail.length + 1 }, (_, n) => replay(guide, trail.slice(0, n)));
          expect(all.flatMap((now, n) => brokenAt(guide.flow, now, all[n - 1]))).toEqual([]);
        }),
        { numRuns: 2 * runs },
      );
    });
  });
}

/** The guide with its steps, if there is no fault in it. */
export function soundSource({ written, steps }: InventedGuide): GuideSource | undefined {
  const { tell } = problemList();
  const read = readGuide("invented.yaml", JSON.stringify(written, null, 1), tell);
  return read?.sound
    ? withSteps(read.source, (cause) =>
        (steps[cause] ?? []).map(({ id, if: wanted }) => ({
          id,
          ...(wanted && { if: [wanted] }),
          unless: [],
        })),
      )
    : undefined;
}

/** What is wrong on some walk: with nothing told, with any one fact told, and from a jump to any cause or question. */
function faultsOf(source: GuideSource, mostPlaces: number): readonly string[] {
  const flow = openFlow(compileGuide(source).flow);
  const reads = readsOf(Object.values(flow.states));
  const faults = new Set<string>();
  const told: readonly Facts[] = [
    {},
    ...source.facts.flatMap(({ name, values }) => values.map((value) => ({ [name]: value }))),
  ];
  const firsts = told.flatMap((facts) => beginnings(flow, facts));
  const { places, leads } = search(firsts, {
    next: (place) => stepsFrom(flow, place),
    keyOf: (place) => keyOf(place, reads),
    see: (next) => look(flow, next.from.place, next, faults),
    isDone: (_, found) => found > mostPlaces,
  });
  for (const [n, place] of places.slice(0, leads.length).entries()) {
    if (flow.states[place.at]?.type !== "final" && leads[n]?.length === 0)
      faults.add(`a dead end at ${place.at}: ${wayTo(place)}`);
  }
  if (leads.length < places.length) return [...faults];
  const edgesAt = [0];
  for (const steps of leads) edgesAt.push(edgesAt.at(-1)! + steps.length);
  const graph = {
    size: places.length,
    edgesAt: Int32Array.from(edgesAt),
    to: Int32Array.from(leads.flatMap((steps) => steps.map(({ to }) => to))),
  };
  const { found, order } = rounds(graph, (at) => places[at]!.at);
  for (const { way } of found) faults.add(`a round: ${way.map((place) => places[place]!.at).join(" > ")}`);
  const items = new Map(
    Object.entries(flow.states).map(([id, { tags }]) => [
      id,
      ["cause", "question"].includes(tags[0]) && id !== whatIsLeft ? [id] : [],
    ]),
  );
  const nothing: readonly string[] = [];
  const once = (place: number) => items.get(places[place]!.at) ?? nothing;
  if (found.length === 0)
    for (const { item, again } of shownTwice(graph, order, once))
      faults.add(`${item} twice: ${wayTo(places[again]!)}`);
  return [...faults];
}

/** What is wrong where a replay stands, after it stood elsewhere. */
function brokenAt(flow: Flow, { at, context, rest, conflicts }: Replay, before?: Replay): readonly string[] {
  const state = flow.states[at];
  const isNew = before?.at !== at && state?.tags[0] === "cause";
  const faults = {
    "something that was done does not fit": rest.length > 0,
    "stands at a junction": state?.tags[0] === "junction",
    "nothing can be said": state?.type !== "final" && offered(state!, context).length === 0,
    "shown twice": isNew && before?.context.tried.includes(at),
    "a broken promise": isNew && state.meta?.never?.some((set) => matches(set, context.facts)),
    "a derived fact is known": conflicts.some(({ fact }) => fact.includes("--")),
  };
  return Object.entries(faults).flatMap(([what, is]) => (is ? [`${what} at ${at}`] : []));
}

/** Where walks begin that know this: at the first question, or by a jump. */
function beginnings(flow: Flow, facts: Facts): readonly Reached[] {
  const first = { at: flow.initial, context: { facts, tried: [] } };
  const jumps = Object.entries(flow.states).flatMap(([id, { tags, meta }]) =>
    tags[0] === "junction" || id === flow.initial
      ? []
      : [onward(flow, { at: meta?.via ?? id, context: landed(flow, meta?.via ?? id, first.context) })],
  );
  return [first, ...jumps];
}

/** What a single step may not do. */
function look(flow: Flow, from: Reached, { at, context }: Standing, faults: Set<string>): void {
  const { tags, meta } = flow.states[at] ?? { tags: ["nothing"] };
  const way = `${wayTo(from)} > ${at}`;
  if (tags[0] === "nothing") faults.add(`no such state: ${way}`);
  if (tags[0] === "cause") {
    if (meta?.never?.some((set) => matches(set, context.facts)))
      faults.add(`a broken promise: ${way} ${JSON.stringify(context.facts)}`);
    const steps = shownAt(at, meta, context.facts).slice(1);
    if (!steps.some((step) => !from.context.tried.includes(step)))
      faults.add(`nothing new: ${way} ${JSON.stringify(context.facts)}`);
  }
  // Whoever picks something from the list comes to it, or is asked.
  if (from.at === whatIsLeft && at.endsWith("--try") && onward(flow, { at, context }).at === whatIsLeft)
    faults.add(`a pick that comes to nothing: ${way} ${JSON.stringify(context.facts)}`);
}

function wayTo(place: Reached): string {
  const words: string[] = [];
  for (let step = place.from; step; step = step.place.from) words.unshift(step.place.at, step.say);
  return [...words, place.at].join(" > ");
}
