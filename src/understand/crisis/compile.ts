import { fits, readPattern, type Pattern, type Place } from "./pattern.ts";
import type { CrisisData } from "./types.ts";

/** A pattern with the numbers of the places it can't do without. */
export type Ready = Pattern & { needs: number[] };
export type CompiledRule = { id: string; tier: "card" | "soft"; strong: boolean; patterns: Ready[] };
export type Compiled = {
  rules: CompiledRule[];
  exempt: Ready[];
  denials: Ready[];
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
  const loose: [number, Place][] = [];
  const number = (place: Place): number => {
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
    rules: data.rules.map((rule) => ({
      id: rule.id,
      tier: rule.tier,
      strong: rule.strong === true,
      patterns: ready(rule.any),
    })),
    exempt: ready(data.exempt),
    denials: ready(data.denials),
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
