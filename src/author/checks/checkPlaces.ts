import { matches } from "../../core/guide/facts.ts";
import type { Facts, Wanted } from "../../core/guide/flow.ts";
import { type CompiledFile, placeOf } from "../language/compiledFile.ts";
import type { Tell } from "../problems/problem.ts";
import type { Explored } from "../walk/explored.ts";
import { pathTo } from "../walk/pathTo.ts";
import type { StepsOf, StepWords } from "./checkTwice.ts";

const mostAnswers = 8;

/**
 * Checks each place that a walk can come to: no dead end, not too many answers, no cause and no step that `never`
 * forbids. `once` keeps the same problem from being told twice.
 */
export function checkPlaces(
  file: CompiledFile,
  places: Explored,
  stepsOf: StepsOf,
  once: (key: string) => boolean,
  tell: Tell,
): void {
  const { edgesAt, asked, looked } = places;
  const isForbidden = new Map(
    Object.entries(file.flow.states).flatMap(([id, { meta }]) =>
      meta?.never ? [[id, places.asks({ or: meta.never.map((knows) => ({ knows })) })] as const] : [],
    ),
  );
  const isBroken = new Map(
    Object.keys(file.flow.states).map((id) => [
      id,
      stepsOf(id).flatMap((step) => {
        const { when = {}, never } = step;
        const broken = never && { and: [when, { or: never.map((knows) => ({ knows })) }] };
        return broken ? [{ step, at: places.asks(broken) }] : [];
      }),
    ]),
  );
  for (let place = 0; place < looked; place++) {
    const id = places.stateAt(place);
    const state = file.flow.states[id];
    if (!state) continue;
    const isEnd = edgesAt[place] === edgesAt[place + 1];
    if (isEnd && state.tags[0] !== "outcome" && once(`end ${id}`)) {
      const what = `a dead end: nothing is offered after ${pathTo(places, place)}`;
      tell(placeOf(file, id), id, what, "Add an answer that can always be given.");
    }
    if (asked[place]! > mostAnswers && once(`many ${id}`)) {
      const what = `${asked[place]} answers at once, after ${pathTo(places, place)}`;
      tell(placeOf(file, id), id, what, `Offer at most ${mostAnswers}: ask in two steps.`);
    }
    if (isForbidden.get(id)?.(place)) checkNever(place, id, state.meta?.never ?? []);
    for (const { step, at } of isBroken.get(id) ?? []) if (at(place)) checkStep(place, id, step);
  }

  /** A step that stands in several causes, or for several readers, is promised for all of them. */
  function checkStep(place: number, id: string, step: StepWords): void {
    const known = places.contextAt(place).facts;
    const never = step.never?.find((facts) => matches(facts, known));
    if (!never || !once(`step ${id} ${step.id}`)) return;
    const what = `a walk shows this step with ${inWords(never, known)}, which is never allowed: ${pathTo(places, place)}`;
    const mark = Object.keys(never).map((fact) => `${fact}=${known[fact]}`);
    tell(step.place ?? placeOf(file, id), step.id, what, `Write "never ${mark.join(" ")}" here, too.`);
  }

  function checkNever(place: number, id: string, promises: readonly Wanted[]): void {
    const known = places.contextAt(place).facts;
    const never = promises.find((facts) => matches(facts, known));
    const came = never && places.cameBy(place);
    if (!came) return;
    const before = places.stateAt(came.from);
    const { say } = places.branchOf(came.edge);
    if (!once(`never ${id} ${before} ${say}`)) return;
    const set = inWords(never, known);
    const what = `a walk comes here with ${set}, which is never allowed: ${pathTo(places, place)}`;
    tell(placeOf(file, before, say), id, what, `Write "unless: ${set}" where a list names it.`);
  }
}

/** What of these facts is known, as an author writes it. */
function inWords(facts: Wanted, known: Facts): string {
  return `{ ${Object.keys(facts)
    .map((fact) => `${fact}: ${known[fact]}`)
    .join(", ")} }`;
}
