import { matches } from "../../core/guide/facts.ts";
import { type CompiledFile, placeOf } from "../language/compiledFile.ts";
import type { Tell } from "../problem.ts";
import type { Explored } from "../walk/explore.ts";
import { pathTo } from "../walk/pathTo.ts";

const mostAnswers = 8;

/**
 * Checks each place that a walk can come to: no dead end, not too many answers, nothing that `never` forbids. `once`
 * keeps the same problem from being told twice.
 */
export function checkPlaces(
  file: CompiledFile,
  { spots, looked }: Explored,
  once: (key: string) => boolean,
  tell: Tell,
): void {
  for (const [n, { state: id, context, asked, edges, from }] of spots.entries()) {
    if (n === looked) break;
    const state = file.flow.states[id];
    if (!state) continue;
    if (state.tags[0] !== "outcome" && edges.length === 0 && once(`end ${id}`)) {
      const what = `a dead end: nothing is offered after ${pathTo(spots, n)}`;
      tell(placeOf(file, id), id, what, "Add an answer that can always be given.");
    }
    if (asked > mostAnswers && once(`many ${id}`)) {
      const what = `${asked} answers at once, after ${pathTo(spots, n)}`;
      tell(placeOf(file, id), id, what, `Offer at most ${mostAnswers}: ask in two steps.`);
    }
    const never = state.meta?.never?.find((facts) => matches(facts, context.facts));
    const before = from && spots[from.spot]?.state;
    if (!never || !before || !once(`never ${id} ${before} ${from.edge.say}`)) continue;
    const facts = Object.keys(never).map((fact) => `${fact}: ${context.facts[fact]}`);
    const set = `{ ${facts.join(", ")} }`;
    const what = `a walk comes here with ${set}, which is never allowed: ${pathTo(spots, n)}`;
    tell(placeOf(file, before, from.edge.say), id, what, `Write "unless: ${set}" where a list names it.`);
  }
}
