import type { Flow } from "../guide/flow.ts";
import type { Lock } from "../guide/lock.ts";
import { firstLock } from "./testGuide.ts";

/** What a test knows of a meaning, independent of any number or id. */
export interface Meaning {
  /** Another one for another meaning. */
  readonly uid: number;
  /** The same through rewording, renaming with `was` and new meanings: where it stands in the author's eyes. */
  readonly lineage: number;
  /** Counts changes of the text. */
  readonly text: number;
  /** The meanings that the author said it is another name for. */
  readonly was: readonly number[];
}

/** One version of an invented guide. */
export interface Version {
  readonly flow: Flow;
  readonly lock: Lock;
  /** By state id and by `state.answer`. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** The highest numbers ever given: a lock never forgets them. */
  readonly last: { readonly states: number; readonly answers: number; readonly facts: number };
  /** No meaning and no new id has this number or a higher one. */
  readonly fresh: number;
}

/** By the id of a state or answer, the one it had before, as its author says. */
export type Was = Readonly<Record<string, string>>;

/** A flow before any edit. */
export function firstVersion(flow: Flow): Version {
  const lock = firstLock(flow);
  const ids = [...Object.keys(lock.states), ...Object.keys(lock.answers)];
  const count = (numbers: object) => Object.keys(numbers).length;
  return {
    flow,
    lock,
    last: { states: count(lock.states), answers: count(lock.answers), facts: count(lock.facts) },
    meanings: new Map(
      ids.map((id, index): [string, Meaning] => [id, { uid: index, lineage: index, text: 0, was: [] }]),
    ),
    fresh: ids.length,
  };
}

/**
 * The lock after an edit, by the rules of `npm run lock`: a known id keeps its number, anything else gets the next one;
 * `newMeaning` ids get a new one, a state's with all its answers; `was` carries an old number if its id is gone.
 */
export function nextLock(
  { lock: old, last }: Pick<Version, "lock" | "last">,
  flow: Flow,
  newMeaning: readonly string[] = [],
  was: Was = {},
): Pick<Version, "lock" | "last"> {
  const ids = firstLock(flow);
  const next = { ...last };
  const carriedTo = { states: new Map<number, number>(), answers: new Map<number, number>() };
  const number = (kind: keyof typeof next, id: string, was?: string) => {
    const state = kind === "answers" ? (id.split(".")[0] ?? "") : id;
    const known = own(old[kind], id);
    if (known !== undefined && !newMeaning.includes(id) && !newMeaning.includes(state)) return known;
    const given = ++next[kind];
    const from =
      known === undefined && was !== undefined && !Object.hasOwn(ids[kind], was)
        ? own(old[kind], was)
        : undefined;
    if (from !== undefined && kind !== "facts") carriedTo[kind].set(from, given);
    return given;
  };
  const wasOf = (id: string): string | undefined => {
    const [state = "", say] = id.split(".");
    const before = own(was, state);
    return own(was, id) ?? (say !== undefined && before !== undefined ? `${before}.${say}` : undefined);
  };
  const numbers = (kind: keyof typeof next) =>
    Object.fromEntries(Object.keys(ids[kind]).map((id) => [id, number(kind, id, wasOf(id))]));
  const states = numbers("states");
  const answers = numbers("answers");
  const facts = numbers("facts");
  return {
    lock: {
      states,
      answers,
      facts,
      carriedStates: carry(old.states, old.carriedStates, states, carriedTo.states),
      carried: carry(old.answers, old.carried, answers, carriedTo.answers),
    },
    last: next,
  };
}

/** Old numbers that lead, over one or more new names, to an id that exists. */
function carry(
  before: Readonly<Record<string, number>>,
  already: Lock["carried"],
  now: Readonly<Record<string, number>>,
  moved: ReadonlyMap<number, number>,
): Record<number, string> {
  const idOf = new Map(Object.entries(now).map(([id, number]) => [number, id]));
  const pairs = [
    ...Object.entries(already).map(([number, id]) => [Number(number), own(before, id)] as const),
    ...moved,
  ];
  return Object.fromEntries(
    pairs.flatMap(([number, to]) => {
      const id = to === undefined ? undefined : (idOf.get(to) ?? idOf.get(moved.get(to) ?? -1));
      return id === undefined ? [] : [[number, id]];
    }),
  );
}

function own<T>(numbers: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(numbers, id) ? numbers[id] : undefined;
}
