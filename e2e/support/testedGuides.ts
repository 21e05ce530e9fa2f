import { readSources } from "../../src/author/project/readSources.ts";
import { makeProject } from "../../src/author/project/makeProject.ts";
import { ownFolder } from "../../src/author/project/guidesFolder.ts";
import type { Project } from "../../src/author/project/project.ts";
import type { Flow } from "../../src/core/guide/flow.ts";
import type { GuideWords } from "../../src/core/guide/words.ts";
import { type Guide, openGuide } from "../../src/core/walk/guide.ts";
import { keyOf, readsOf } from "../../src/core/walk/reads.ts";
import { type Reached, search, stepsFrom } from "../../src/core/walk/search.ts";
import { openingContext, settle } from "../../src/core/walk/step.ts";

export interface TestedGuide {
  readonly id: string;
  readonly guide: Guide;
  readonly flow: Flow;
  readonly words: GuideWords;
  /** What a reader can be asked, told or led to, in the flow's order: without the junctions between. */
  readonly places: readonly string[];
  /** To every place that answers alone lead to: the shortest walk there. */
  readonly ways: readonly Way[];
  /** Walks that together see every place. */
  readonly tour: readonly Way[];
  /** Of a reader whom nothing helps: the first answer of each question, "not fixed" at each cause, to the end. */
  readonly longest: Way;
  /** To a cause, by at least two answers of questions: one can be taken back, and one is left. */
  readonly cause: Way;
}

export interface Way {
  readonly to: string;
  /** The answers, each with the state it is given in. */
  readonly says: readonly { readonly at: string; readonly say: string }[];
}

/** More places than any guide here needs to be seen as a whole, nearest first. */
const MOST_PLACES = 20_000;

/** A guides folder as the build reads it. The build has checked it: walking through all of it again would take long. */
export function readGuides(folder: string): Project {
  const sources = readSources(folder, ownFolder);
  return makeProject(sources, { problems: [], walkable: new Set(sources.guides.map(({ id }) => id)) });
}

/** The guides of a project, each with the walks that tests go along. */
export function testedGuides(project: Project): readonly TestedGuide[] {
  return Object.values(project.guides).map(({ id, data, words }) => {
    const guide = openGuide(data);
    const { flow } = guide;
    const kindOf = (state: string) => flow.states[state]?.tags[0];
    const ways = shortestWays(guide);
    const longest = noToEverything(flow);
    const causes = ways.filter(({ to, says }) => kindOf(to) === "cause" && says.length >= 2);
    return {
      id,
      guide,
      flow,
      words: words[project.sourceLocale]!,
      places: Object.keys(flow.states).filter((state) => kindOf(state) !== "junction"),
      ways,
      tour: covering(ways),
      longest,
      // Asked, not picked from what is left, if there is one.
      cause: causes.find(({ says }) => says.every(({ at }) => !flow.states[at]?.meta?.via)) ?? causes[0]!,
    };
  });
}

/** The steps on from a place, each to where the reader is asked again. */
const asked = (flow: Flow, place: Reached) =>
  stepsFrom(flow, place).map((next) => ({ ...settle(flow, next), from: next.from }));

const begin = (flow: Flow): Reached => settle(flow, { at: flow.initial, context: openingContext(flow) });

function shortestWays({ flow }: Guide): readonly Way[] {
  const reads = readsOf(Object.values(flow.states));
  const unseen = new Set(
    Object.keys(flow.states).filter((state) => flow.states[state]!.tags[0] !== "junction"),
  );
  const { places } = search([begin(flow)], {
    next: (place) => asked(flow, place),
    keyOf: (place) => keyOf(place, reads),
    isDone: ({ at }, count) => {
      unseen.delete(at);
      return unseen.size === 0 || count > MOST_PLACES;
    },
  });
  const first = new Map<string, Way>();
  for (const place of places) if (!first.has(place.at)) first.set(place.at, wayTo(place));
  return [...first.values()];
}

function wayTo(place: Reached): Way {
  const says: Way["says"][number][] = [];
  for (let step = place.from; step; step = step.place.from)
    says.unshift({ at: step.place.at, say: step.say });
  return { to: place.at, says };
}

function noToEverything(flow: Flow): Way {
  let place = begin(flow);
  for (;;) {
    const next = asked(flow, place);
    const no = next.find(({ from }) => from.say === "not-fixed") ?? next[0];
    if (!no) return wayTo(place);
    place = no;
  }
}

/** The ways that are not the beginning of another one: walking these sees every place. */
function covering(ways: readonly Way[]): readonly Way[] {
  const text = ({ says }: Way) => says.map(({ at, say }) => `${at}.${say} `).join("");
  return ways.filter((way) => !ways.some((other) => other !== way && text(other).startsWith(text(way))));
}
