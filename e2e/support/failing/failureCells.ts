import { type Break, breaks, moreOfJson, moreOfScripts, stale, undrawable } from "./breaks.ts";
import type { TestedGuide } from "../guides.ts";

export const surfaces = ["page", "widget", "agent"] as const;
export type Surface = (typeof surfaces)[number];

/** Where the reader is when something fails. */
const states = [
  "first question",
  "later question",
  "fix",
  "end with a person",
  "resume question",
  "words sent early",
  "handover open",
] as const;
export type State = (typeof states)[number];

export interface Failure {
  readonly name: string;
  /** What is asked for in vain: what the page begins with, or what comes when it is asked for. */
  readonly part: "boot" | "silence" | "share" | "typed" | "link";
  readonly files: RegExp;
  /** Nothing: they never come. */
  readonly how?: Break;
  /** One state is enough. */
  readonly isMore?: boolean;
}

export interface Cell {
  readonly surface: Surface;
  readonly state: State;
  readonly failure: Failure;
}

/** Every state against every failure. */
export function cellsOf(surface: Surface, guide: TestedGuide): readonly Cell[] {
  return failuresAt(surface, guide.id).flatMap((failure) =>
    states
      .filter((state) => isCell(surface, state, failure))
      .map((state): Cell => ({ surface, state, failure })),
  );
}

function isCell(surface: Surface, state: State, { part, isMore }: Failure): boolean {
  if (isMore) return state === "later question";
  // The desk's write-up is no late part; and a code can't be opened before the guide is there.
  if (state === "handover open") return surface !== "agent" && part !== "typed";
  // Where a person is reached a member has no box to type in.
  if (part === "typed" && state === "end with a person") return surface === "agent";
  return !(part === "share" && state === "words sent early");
}

function failuresAt(surface: Surface, id: string): readonly Failure[] {
  const react = /assets\/react-.*\.js$/;
  const script = new RegExp(`assets/${surface}-.*\\.js$`);
  const guide = new RegExp(`assets/${id}-[0-9a-f]+\\.json$`);
  const words = new RegExp(`assets/${id}\\.en-[0-9a-f]+\\.json$`);
  const all = (
    name: string,
    files: RegExp,
    part: Failure["part"],
    kinds: Record<string, Break>,
    isMore = false,
  ) =>
    Object.entries(kinds).map(([kind, how]): Failure => ({
      name: `${name}: ${kind}`,
      files,
      part,
      how,
      isMore,
    }));
  const late = (name: string, files: RegExp, part: Failure["part"]): readonly Failure[] => [
    ...all(name, files, part, breaks),
    { name: `${name}: never comes`, files, part },
  ];
  return [
    ...all("React", react, "boot", breaks),
    ...all("React", react, "boot", moreOfScripts, true),
    ...all("script", script, "boot", breaks),
    ...all("script", script, "boot", moreOfScripts, true),
    ...all("guide", guide, "boot", breaks),
    ...all("guide", guide, "boot", moreOfJson, true),
    ...all("words", words, "boot", breaks),
    ...all("words", words, "boot", moreOfJson, true),
    { name: "exception while rendering", files: words, part: "boot", how: undrawable },
    { name: "page older than the deployment", files: new RegExp(`/${id}/$`), part: "boot", how: stale },
    { name: "silence: React", files: react, part: "silence" },
    { name: "silence: guide", files: guide, part: "silence" },
    ...(surface === "agent" ? [] : late("late part, Save or share", /HandoffPanel-.*\.js$/, "share")),
    ...late("late part, understanding", /assets\/engine-.*\.js$/, "typed"),
    ...(surface === "page" ? late("link's code", /decodeHandoff-.*\.js$/, "link") : []),
  ];
}

/** A few of them, spread and always the same; or all. */
export function sampled<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647);
  return all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ one }) => one);
}
