import { isMet } from "../../core/walk/step.ts";
import type { Step } from "../../core/guide/flow.ts";
import { type CompiledFile, placeOf } from "../language/compiledFile.ts";
import type { FilePlace, Tell } from "../problems/problem.ts";
import type { Explored } from "../walk/explored.ts";
import { pathTo, wayAlong } from "../walk/pathTo.ts";
import { rounds } from "../walk/rounds.ts";
import { shownTwice } from "../walk/shownTwice.ts";

/** A step in the words of a state, where it stands there, and the titles of the articles that it names. */
export interface StepWords extends Step {
  readonly articles: readonly string[];
  readonly place?: FilePlace;
}

/** The steps that a state shows, each to those it is for. */
export type StepsOf = (state: string) => readonly StepWords[];

/**
 * No walk goes round and round, and none shows a cause a second time, nor sends its reader to an article again by another
 * step. A step that comes again says itself that it was there before.
 */
export function checkTwice(
  file: CompiledFile,
  places: Explored,
  stepsOf: StepsOf,
  once: (key: string) => boolean,
  tell: Tell,
): void {
  const { found, order } = rounds(places, (at, edge) => `${places.stateAt(at)} ${places.branchOf(edge).say}`);
  for (const { at, edge, way } of found) {
    const [state, { say }] = [places.stateAt(at), places.branchOf(edge)];
    if (!once(`round ${state} ${say}`)) continue;
    const states = way.map((place) => places.stateAt(place));
    const what = `a round in which a member makes no progress: ${states.join(" > ")}`;
    const instead = "Lead it on to a cause, or to what-is-left.";
    tell(placeOf(file, state, say), states.at(-1) ?? "", what, instead);
  }
  // In a round everything comes again: that is one problem, not many.
  if (found.length > 0) return;

  const shared = sharedSteps(Object.keys(file.flow.states).map(stepsOf));
  const known = new Map<string, readonly string[]>();
  const alone = new Map<string, readonly string[]>();
  for (const { item, first, again, way } of shownTwice(places, order, itemsAt)) {
    const [kind, name = ""] = item.split(/:(.*)/s);
    const state = places.stateAt(again);
    // A cause brings its articles: the first of them says it all.
    if (!once(`twice ${item}`) || !once(`twice from ${places.stateAt(first)} ${state}`)) continue;
    const what = `a walk shows this ${kind} twice: ${pathTo(places, first)}${wayAlong(places, way)}`;
    const instead =
      kind === "cause"
        ? "Lead the answer on to another place."
        : "Give the two steps that name it one id, or leave it out of one of them.";
    tell(placeOf(file, state), name, what, instead);
  }

  /** The same list for the same content: whoever compares lists need not look inside. */
  function itemsAt(place: number): readonly string[] {
    const state = places.stateAt(place);
    const own = alone.get(state);
    if (own) return own;
    const all = stepsOf(state).filter(({ id, articles }) => articles.length > 0 && !shared.has(id));
    const isSame = all.every(({ when }) => when === undefined);
    const context = { facts: isSame ? {} : places.contextAt(place).facts, tried: [] };
    const steps = all.filter(({ when }) => isMet(when, context));
    const isCause = file.flow.states[state]?.tags[0] === "cause";
    const key = [state, ...steps.map(({ id }) => id)].join(" ");
    const items = known.get(key) ?? [
      ...(isCause ? [`cause:${state}`] : []),
      ...[...new Set(steps.flatMap(({ articles }) => articles))].map((title) => `article:${title}`),
    ];
    known.set(key, items);
    if (isSame) alone.set(state, items);
    return items;
  }
}

/** Ids of steps that stand in several states. */
function sharedSteps(all: readonly (readonly StepWords[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const steps of all) {
    for (const id of new Set(steps.map((step) => step.id))) {
      if (seen.has(id)) shared.add(id);
      seen.add(id);
    }
  }
  return shared;
}
