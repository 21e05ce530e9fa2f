import { fits, readPattern, type Pattern, type Slot } from "./pattern.ts";
import type { CrisisData } from "./types.ts";

/** A pattern with the numbers of the places it can't do without. */
export type Ready = Pattern & { needs: number[] };
export type CompiledRule = { id: string; tier: "card" | "soft"; strong: boolean; figurative: boolean };
/** Patterns by the rarest place that each can't do without: a message is only held against those it may fit. */
export type Rarest<T> = ReadonlyMap<number, readonly { of: T; pattern: Ready }[]>;
export type Compiled = {
  rules: Rarest<CompiledRule>;
  exempt: Rarest<null>;
  denials: Rarest<null>;
  negators: string[][];
  notNegators: string[][];
  fillers: Set<string>;
  /** Which numbered places a set of words can fill. */
  filled: (words: Iterable<string>) => Set<number>;
};

/** Reads all patterns once. Throws if the data has a mistake; the build has checked it before. */
export function compile(data: CrisisData): Compiled {
  const byKey = new Map<string, number>();
  const byWord = new Map<string, number[]>();
  const loose: [number, Slot][] = [];
  const number = (place: Slot): number => {
    const key =
      [...place.words].join("|") +
      "/" +
      place.starts.join("|") +
      "/" +
      place.inside.join("|") +
      "/" +
      place.slips.join("|");
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const id = byKey.size;
    byKey.set(key, id);
    for (const word of place.words) byWord.set(word, [...(byWord.get(word) ?? []), id]);
    if (place.starts.length + place.inside.length + place.slips.length > 0) loose.push([id, place]);
    return id;
  };
  const ready = (lines: string[]): Ready[] =>
    lines
      .flatMap((line) => readPattern(line, data.classes))
      .map((pattern) => ({
        ...pattern,
        needs: pattern.places.filter((place) => !place.optional).map(number),
      }));
  return {
    rules: rarest(
      data.rules.flatMap(({ id, tier, strong, figurative, any }) => {
        const of = { id, tier, strong: strong === true, figurative: figurative === true };
        return ready(any).map((pattern) => ({ of, pattern }));
      }),
    ),
    exempt: rarest(ready(data.exempt).map((pattern) => ({ of: null, pattern }))),
    denials: rarest(ready(data.denials).map((pattern) => ({ of: null, pattern }))),
    negators: data.negators.map((each) => each.split(" ")),
    notNegators: data.notNegators.map((each) => each.split(" ")),
    fillers: new Set(data.fillers),
    filled: (words) => {
      const out = new Set<number>();
      for (const word of words) {
        for (const id of byWord.get(word) ?? []) out.add(id);
        for (const [id, place] of loose) if (fits(place, word)) out.add(id);
      }
      return out;
    },
  };
}

function rarest<T>(all: { of: T; pattern: Ready }[]): Rarest<T> {
  const uses = new Map<number, number>();
  for (const { pattern } of all) for (const need of pattern.needs) uses.set(need, (uses.get(need) ?? 0) + 1);
  const found = new Map<number, { of: T; pattern: Ready }[]>();
  for (const each of all) {
    // Every pattern has a place that can't be absent (see `readPattern`).
    const [first = -1, ...more] = each.pattern.needs;
    const least = more.reduce((a, b) => ((uses.get(b) ?? 0) < (uses.get(a) ?? 0) ? b : a), first);
    const same = found.get(least);
    if (same) same.push(each);
    else found.set(least, [each]);
  }
  return found;
}
