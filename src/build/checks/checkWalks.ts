import type { Facts, Flow } from "../../core/flow.ts";
import { matches } from "../../core/holds.ts";
import type { FlowFile } from "../flowFile.ts";
import type { Tell } from "../problem.ts";
import { explore, type Explored, type Start } from "../walk/explore.ts";
import { pathTo } from "../walk/pathTo.ts";
import { rounds } from "../walk/rounds.ts";
import { shownTwice } from "../walk/shownTwice.ts";
import { toldBefore } from "../walk/toldBefore.ts";

/** More places than this are not looked at: some seconds of work. */
const mostSpots = 200_000;
const mostAnswers = 8;

/** What a walk may show once only, besides causes: the ids of a state's steps, the titles of articles in them. */
export type StepsOf = (state: string) => {
  readonly ids: readonly string[];
  readonly articles: readonly string[];
};

/** Walks on which the host page or an agent told something first. */
function toldFirst(flow: Flow): Start[] {
  return toldBefore(flow).map((told) => ({ state: flow.initial, told }));
}

/** Walks that begin with a jump (typed words, host, agent): with nothing known, or with what `never` is about. */
function jumpsFirst(flow: Flow): Start[] {
  const all = Object.entries(flow.states);
  const told: readonly Facts[] = [{}, ...all.flatMap(([, { meta }]) => meta?.never ?? [])];
  return all.flatMap(([state, { meta }]) =>
    told
      .filter((facts) => !meta?.never?.some((set) => matches(set, facts)))
      .map((facts) => ({ state, told: facts })),
  );
}

/** Walks a flow whose names are all right in every way, by the rules of replay. Gives the states that a walk can reach. */
export function checkWalks({ file, flow, at }: FlowFile, stepsOf: StepsOf, tell: Tell): ReadonlySet<string> {
  const plain = explore(flow, [{ state: flow.initial, told: {} }], mostSpots);
  const any = explore(flow, [...toldFirst(flow), ...jumpsFirst(flow)], mostSpots);
  if (!plain.complete || !any.complete) {
    tell(
      { file, line: 1 },
      flow.id,
      `walks can come to more than ${mostSpots} different places: not all were checked`,
      "Guard on fewer facts and causes, or split the guide.",
      "warning",
    );
  }
  checkPlaces(any);
  checkTwice(any);
  return checkReachable(plain);

  function checkReachable({ spots, complete }: Explored): ReadonlySet<string> {
    const reached = new Set(spots.map(({ state }) => state));
    for (const id of complete ? Object.keys(flow.states) : []) {
      if (!reached.has(id))
        tell(
          at(["states", id], "key"),
          id,
          "no walk reaches this state",
          "Lead an answer here, or remove it with its words.",
        );
    }
    return complete ? reached : new Set(Object.keys(flow.states));
  }

  function checkPlaces({ spots }: Explored): void {
    const done = new Set<string>();
    const once = (key: string) => !done.has(key) && done.add(key);
    for (const [n, { state: id, context, asked, edges, from }] of spots.entries()) {
      const state = flow.states[id];
      if (!state) continue;
      if (state.tags[0] !== "outcome" && edges.length === 0 && once(`end ${id}`)) {
        tell(
          at(["states", id, "on"], "key"),
          id,
          `a dead end: nothing is offered after ${pathTo(spots, n)}`,
          "Add an answer without a guard.",
        );
      }
      if (asked > mostAnswers && once(`many ${id}`)) {
        tell(
          at(["states", id, "on"], "key"),
          id,
          `${asked} answers at once, after ${pathTo(spots, n)}`,
          `Offer at most ${mostAnswers}: guard some, or ask in two steps.`,
        );
      }
      const never = state.meta?.never?.find((facts) => matches(facts, context.facts));
      const edge = from?.edge;
      const before = from && spots[from.spot]?.state;
      if (never && once(`never ${id} ${before} ${edge?.say} ${edge?.branch}`)) {
        const place =
          before && edge
            ? at(["states", before, "on", edge.say, edge.branch, "target"])
            : at(["states", id, "meta", "never"]);
        const facts = Object.entries(never)
          .map(([fact, value]) => `${fact}: ${value}`)
          .join(", ");
        tell(
          place,
          id,
          `a walk comes here with { ${facts} }, which is never allowed: ${pathTo(spots, n)}`,
          'Guard the branch with "lacks".',
        );
      }
    }
  }

  function checkTwice({ spots }: Explored): void {
    const { found, order } = rounds(spots);
    for (const { state, edge, way } of found) {
      const path = ["states", state, "on", edge.say, edge.branch, "target"];
      tell(
        at(path),
        way.at(-1) ?? "",
        `a round in which a member makes no progress: ${way.join(" > ")}`,
        'Guard it with "untried", or lead it on.',
      );
    }
    // In a round everything comes again: that is one problem, not many.
    if (found.length > 0) return;
    for (const { item, first, again, way } of shownTwice(spots, order, itemsOf)) {
      const [kind, name = ""] = item.split(/:(.*)/s);
      const from = pathTo(spots, first).split(" > ").slice(0, -1);
      const walk = [...from, way].join(" > ");
      const state = spots[again]?.state ?? "";
      if (kind === "cause")
        tell(
          at(["states", state, "meta", "cause"]),
          name,
          `a walk shows this cause twice: ${walk}`,
          'Guard the way to it with "untried".',
        );
      else
        tell(
          at(["states", state], "key"),
          name,
          `a walk shows this ${kind} twice: ${walk}`,
          'Guard the way to it with "untried", or leave it out of one of the two.',
        );
    }
  }

  function itemsOf(id: string): string[] {
    const cause = flow.states[id]?.meta?.cause;
    const { ids, articles } = stepsOf(id);
    // An article that a step links stands in one item with it, if the step is the same: told once is enough.
    return [
      ...(cause ? [`cause:${cause}`] : []),
      ...ids.map((one) => `step:${one}`),
      ...new Set(articles.map((title) => `article:${title}`)),
    ];
  }
}
