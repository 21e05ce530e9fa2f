import type { Flow } from "../../src/core/guide/flow.ts";
import { type Guide, openGuide } from "../../src/core/walk/guide.ts";
import { replay } from "../../src/core/walk/replay.ts";
import { walksOf } from "../../src/core/testing/walksOf.ts";
import type { GuideWords } from "../../src/core/guide/words.ts";
import { readProject } from "../../src/author/readProject.ts";
import { ownFolder } from "../../src/author/guidesFolder.ts";

/** The guides under test, as the build reads them. */
export const project = await readProject(ownFolder);

export interface TestedGuide {
  readonly id: string;
  readonly flow: Flow;
  readonly words: GuideWords;
  /** To every cause-state and outcome that answers alone lead to: the shortest walk there. */
  readonly ways: readonly Way[];
  /** Walks that together see every state. */
  readonly tour: readonly Way[];
  readonly longest: Way;
  /** To a fix, by at least two answers: one can be taken back, and one is left. */
  readonly cause: Way;
}

export interface Way {
  readonly to: string;
  /** The answers, each with the state it is given in. */
  readonly says: readonly { readonly at: string; readonly say: string }[];
}

export const guides: readonly TestedGuide[] = Object.values(project.guides).map(({ id, data, words }) => {
  const ways = shortestWays(openGuide(data));
  return {
    id,
    flow: data.flow,
    words: words[project.sourceLocale]!,
    ways,
    tour: covering(ways),
    longest: ways.reduce((a, b) => (b.says.length > a.says.length ? b : a)),
    cause: ways.find(({ to, says }) => data.flow.states[to]?.tags[0] === "cause" && says.length >= 2)!,
  };
});

/** Every state's shortest prefix among the generated walks that taps alone can go. */
function shortestWays(guide: Guide): readonly Way[] {
  const shortest = new Map<string, Way>([[guide.flow.initial, { to: guide.flow.initial, says: [] }]]);
  for (const { says } of walksOf(guide.flow).filter(({ changes }) => !changes)) {
    for (let length = 1; length <= says.length; length++) {
      const { at: to } = replay(guide, says.slice(0, length));
      if (length < (shortest.get(to)?.says.length ?? Number.POSITIVE_INFINITY)) {
        shortest.set(to, { to, says: says.slice(0, length) });
      }
    }
  }
  return [...shortest.values()];
}

/** The ways that are not the beginning of another one: walking these sees every state. */
function covering(ways: readonly Way[]): readonly Way[] {
  const text = ({ says }: Way) => says.map(({ at, say }) => `${at}.${say}`).join(" ");
  return ways.filter(
    (way) => !ways.some((other) => other !== way && `${text(other)} `.startsWith(`${text(way)} `)),
  );
}
