import { matches } from "../../core/guide/facts.ts";
import type { FlowFile } from "../flow/flowFile.ts";
import type { Tell } from "../problem.ts";
import type { Explored } from "../walk/explore.ts";
import { pathTo } from "../walk/pathTo.ts";

const mostAnswers = 8;

/** What must not be at any place that a walk can come to. `once` keeps the same problem from being told twice. */
export function checkPlaces(
  { flow, at }: FlowFile,
  { spots, looked }: Explored,
  once: (key: string) => boolean,
  tell: Tell,
): void {
  for (const [n, { state: id, context, asked, edges, from }] of spots.slice(0, looked).entries()) {
    const state = flow.states[id];
    if (!state) continue;
    if (state.tags[0] !== "outcome" && edges.length === 0 && once(`end ${id}`)) {
      const what = `a dead end: nothing is offered after ${pathTo(spots, n)}`;
      tell(at(["states", id, "on"], "key"), id, what, "Add an answer without a guard.");
    }
    if (asked > mostAnswers && once(`many ${id}`)) {
      const instead = `Offer at most ${mostAnswers}: guard some, or ask in two steps.`;
      const what = `${asked} answers at once, after ${pathTo(spots, n)}`;
      tell(at(["states", id, "on"], "key"), id, what, instead);
    }
    const never = state.meta?.never?.find((facts) => matches(facts, context.facts));
    const before = from && spots[from.spot]?.state;
    if (!never || !before || !once(`never ${id} ${before} ${from.edge.say} ${from.edge.branch}`)) continue;
    const facts = Object.entries(never).map(([fact, value]) => `${fact}: ${value}`);
    const what = `a walk comes here with { ${facts.join(", ")} }, which is never allowed: ${pathTo(spots, n)}`;
    const branch = at(["states", before, "on", from.edge.say, from.edge.branch, "target"]);
    tell(branch, id, what, 'Guard the branch with "lacks".');
  }
}
