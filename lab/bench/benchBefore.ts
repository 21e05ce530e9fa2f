/**
 * Prints what the engine costs beside another checkout of this repository, on the guides that both have:
 *
 * npx tsx lab/bench/benchBefore.ts <folder of the other checkout, with its node_modules>
 *
 * Each round asks both for the same, one after the other, so that what else the machine does slows both. Figures are the
 * fastest of many rounds, in ms: whatever is slower than that was disturbed.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ProjectGuide } from "../../src/author/project/project.ts";
import type { GuideData } from "../../src/core/guide/lock.ts";
import type { SentGuide } from "../../src/core/guide/sent.ts";
import type { Entry } from "../../src/core/walk/trail.ts";
import type * as GuideModule from "../../src/core/walk/guide.ts";
import type * as ViewModule from "../../src/core/session/view.ts";

const ROUNDS = 160;
const ENTRIES = 100;
const TRAILS = 4;

interface Engine {
  readonly data: GuideData;
  /** What a browser gets, and makes of it. */
  readonly json: string;
  readonly parse: (json: string) => GuideData;
  readonly openGuide: typeof GuideModule.openGuide;
  readonly viewOf: typeof ViewModule.viewOf;
}

const here = join(import.meta.dirname, "../..");
const [, , there] = process.argv;
if (there === undefined) throw new Error("Give the folder of another checkout.");
const [now, before] = [await enginesOf(here), await enginesOf(there)];
console.log("| guide | | before | now | now / before |\n| --- | --- | --: | --: | --: |");
for (const [id, own] of now) {
  const other = before.get(id);
  if (other) compare(id, own, other);
}

/** The engine of a checkout with each guide in it, as a build sends it. */
async function enginesOf(folder: string): Promise<ReadonlyMap<string, Engine>> {
  const load = async <T>(path: string) => (await import(pathToFileURL(join(folder, path)).href)) as T;
  type Reader = {
    readProject: (root: string, own: string) => Promise<{ guides: Readonly<Record<string, ProjectGuide>> }>;
  };
  // Where it stands now, or where it stood in an older checkout.
  const { readProject } = await load<Reader>("src/author/project/readProject.ts").catch(() =>
    load<Reader>("src/author/readProject.ts"),
  );
  const sent = await load<typeof import("../../src/author/sent/sentGuide.ts")>(
    "src/author/sent/sentGuide.ts",
  ).catch(() => undefined);
  const back = sent && (await load<typeof import("../../src/core/guide/sent.ts")>("src/core/guide/sent.ts"));
  const { openGuide } = await load<typeof GuideModule>("src/core/walk/guide.ts");
  const { viewOf } = await load<typeof ViewModule>("src/core/session/view.ts");
  const { guides } = await readProject(folder, folder);
  return new Map(
    Object.entries(guides).map(([id, { data }]) => {
      const json = JSON.stringify(sent ? sent.sentGuide(data) : data);
      const parse = (given: string) => {
        const parsed: unknown = JSON.parse(given);
        return back ? back.received(parsed as SentGuide) : (parsed as GuideData);
      };
      return [id, { data: parse(json), json, parse, openGuide, viewOf }];
    }),
  );
}

function compare(id: string, now: Engine, before: Engine): void {
  const both = [before, now].map((engine) => ({ engine, trails: trailsOf(engine) }));
  const rows: Record<string, (one: (typeof both)[number]) => () => unknown> = {
    "opening the guide": ({ engine: { json, parse, openGuide, viewOf } }) => {
      return () => viewOf(openGuide(parse(json)), { trail: [], held: [] });
    },
    "one answer": ({ engine: { data, openGuide, viewOf }, trails }) => {
      // As a tap does it: the trail before was shown, so its steps are known; the one after it is new.
      const cuts = trails.flatMap((trail) => [2, 4, 8, 16, 40].map((length) => trail.slice(0, length)));
      const guides = cuts.map((trail) => {
        const guide = openGuide(data);
        viewOf(guide, { trail, held: [] });
        return guide;
      });
      return () => {
        let took = 0;
        for (const [n, cut] of cuts.entries()) {
          const next = trails[Math.floor(n / 5)]!.slice(0, cut.length + 1);
          const guide = openGuide(data);
          viewOf(guide, { trail: [...cut], held: [] });
          const start = performance.now();
          viewOf(guide, { trail: next, held: [] });
          took += performance.now() - start;
        }
        return took / guides.length;
      };
    },
    "a replay of 100": ({ engine: { data, openGuide, viewOf }, trails }) => {
      return () => {
        let took = 0;
        for (const trail of trails) {
          const guide = openGuide(data);
          const start = performance.now();
          viewOf(guide, { trail: [...trail], held: [] });
          took += performance.now() - start;
        }
        return took / trails.length;
      };
    },
  };
  for (const [what, make] of Object.entries(rows)) {
    const runs = both.map(make);
    const least = [Infinity, Infinity];
    for (let round = 0; round < ROUNDS / (what === "opening the guide" ? 1 : 8); round++)
      for (const [n, run] of runs.entries()) least[n] = Math.min(least[n]!, taken(run));
    const [was, is] = least as [number, number];
    console.log(`| ${[id, what, ms(was), ms(is), (is / was).toFixed(2)].join(" | ")} |`);
  }
}

/** What a run says it took, or else how long it took. */
function taken(run: () => unknown): number {
  const start = performance.now();
  const said = run();
  return typeof said === "number" ? said : performance.now() - start;
}

/** Walks of so many entries: other answers each, and from an end back to the first question. */
function trailsOf({ data, openGuide, viewOf }: Engine): readonly (readonly Entry[])[] {
  const guide = openGuide(data);
  return Array.from({ length: TRAILS }, (_, seed) => {
    const trail: Entry[] = [];
    for (let n = seed; trail.length < ENTRIES && n < 10 * ENTRIES; n++) {
      const { at, answers } = viewOf(guide, { trail: [...trail], held: [] });
      const pick = answers[(n * 7 + seed * 3) % answers.length];
      const to = Object.keys(data.flow.states)[(n * 5) % Object.keys(data.flow.states).length]!;
      const entry: Entry =
        pick !== undefined
          ? { type: "answer", by: "member", at, say: pick }
          : {
              type: "jump",
              by: "agent",
              at,
              to: data.flow.states[to]?.tags[0] === "question" ? to : data.flow.initial,
            };
      if (viewOf(guide, { trail: [...trail, entry], held: [] }).rest.length === 0) trail.push(entry);
    }
    return trail;
  });
}

function ms(value: number): string {
  return value.toFixed(3);
}
