import type { FlowFile } from "../flow/flowFile.ts";
import type { Tell } from "../problem.ts";
import type { Explored } from "../walk/explore.ts";
import { pathTo } from "../walk/pathTo.ts";
import { rounds } from "../walk/rounds.ts";
import { shownTwice } from "../walk/shownTwice.ts";

/**
 * What a walk may show once only, besides causes: the ids of a state's steps, the titles of articles in them.
 */
export type StepsOf = (state: string) => {
  readonly ids: readonly string[];
  readonly articles: readonly string[];
};

/** No walk goes round and round, and none shows a cause, a step, or an article of a step a second time. */
export function checkTwice(
  { flow, at }: FlowFile,
  { spots }: Explored,
  stepsOf: StepsOf,
  once: (key: string) => boolean,
  tell: Tell,
): void {
  const { found, order } = rounds(spots);
  const items = new Map(Object.keys(flow.states).map((id) => [id, itemsOf(id)]));
  for (const { state, edge, way } of found) {
    if (!once(`round ${state} ${edge.say} ${edge.branch}`)) continue;
    const place = at(["states", state, "on", edge.say, edge.branch, "target"]);
    const what = `a round in which a member makes no progress: ${way.join(" > ")}`;
    tell(place, way.at(-1) ?? "", what, 'Guard it with "untried", or lead it on.');
  }
  // In a round everything comes again: that is one problem, not many.
  if (found.length > 0) return;

  for (const { item, first, again, way } of shownTwice(spots, order, (id) => items.get(id) ?? [])) {
    const [kind, name = ""] = item.split(/:(.*)/s);
    // A cause brings its steps, and a step its articles: the first of them says it all.
    const where = `${spots[first]?.state} ${spots[again]?.state}`;
    if (!once(`twice ${item}`) || !once(`twice from ${where}`)) continue;
    const state = spots[again]?.state ?? "";
    const what = `a walk shows this ${kind} twice: ${pathTo(spots, first)}${way.slice(spots[first]?.state.length ?? 0)}`;
    const [path, instead] =
      kind === "cause"
        ? [["states", state, "meta", "cause"], 'Guard the way to it with "untried".']
        : [["states", state], 'Guard the way to it with "untried", or leave it out of one of the two.'];
    tell(at(path, kind === "cause" ? "value" : "key"), name, what, instead);
  }

  function itemsOf(id: string): string[] {
    const cause = flow.states[id]?.meta?.cause;
    const { ids, articles } = stepsOf(id);
    return [
      ...(cause ? [`cause:${cause}`] : []),
      ...ids.map((step) => `step:${step}`),
      ...[...new Set(articles)].map((title) => `article:${title}`),
    ];
  }
}
