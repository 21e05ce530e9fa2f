import type { Spot } from "./explore.ts";

export interface Twice {
  readonly item: string;
  readonly first: number;
  readonly again: number;
  /** The way from the first to the second, as an author reads it. */
  readonly way: string;
}

/**
 * Which items a walk can show a second time. `itemsOf` gives the same list where the same is shown. `order` has every spot after all it leads to, so there is no
 * round. The graph is gone through once with a set of bits for each spot, so the time grows with edges times
 * items.
 */
export function shownTwice(
  spots: readonly Spot[],
  order: readonly number[],
  itemsOf: (spot: Spot) => readonly string[],
): readonly Twice[] {
  const items = spots.map(itemsOf);
  const visits = new Map<readonly string[], number>();
  for (const own of items) visits.set(own, (visits.get(own) ?? 0) + 1);
  const count = new Map<string, number>();
  for (const [own, places] of visits)
    for (const item of own) count.set(item, (count.get(item) ?? 0) + places);
  // What stands at one spot only can't come again.
  const bit = new Map([...count].filter(([, places]) => places > 1).map(([item], n) => [item, n]));
  const width = Math.ceil(bit.size / 32);
  const bits = new Map([...visits.keys()].map((own) => [own, bitsOf(own)]));
  /** What each spot and all after it show. */
  const shown = new Uint32Array(spots.length * width);
  const later = new Uint32Array(width);
  const twice = new Map<string, number>();
  for (const at of order) {
    const { edges } = spots[at] as Spot;
    const own = items[at] ?? [];
    const here = bits.get(own) ?? later;
    later.fill(0);
    for (const { to } of edges) for (let n = 0; n < width; n++) later[n]! |= shown[to * width + n]!;
    let again = 0;
    for (let n = 0; n < width; n++) {
      again |= later[n]! & here[n]!;
      shown[at * width + n] = later[n]! | here[n]!;
    }
    if (again !== 0) note(own, at);
  }
  return [...twice].map(([item, first]) => ({
    item,
    first,
    ...wayTo(spots, first, (spot) => items[spot]?.includes(item) ?? false),
  }));

  function bitsOf(own: readonly string[]): Uint32Array {
    const set = new Uint32Array(width);
    for (const item of own) {
      const n = bit.get(item);
      if (n !== undefined) set[n >> 5]! |= 1 << (n & 31);
    }
    return set;
  }

  function note(own: readonly string[], at: number): void {
    for (const item of own) {
      const n = bit.get(item);
      if (n !== undefined && later[n >> 5]! & (1 << (n & 31)) && !twice.has(item)) twice.set(item, at);
    }
  }
}

/** The shortest way from a spot to the next one that is wanted. */
function wayTo(
  spots: readonly Spot[],
  start: number,
  wanted: (spot: number) => boolean,
): { again: number; way: string } {
  const ways = new Map([[start, spots[start]?.state ?? ""]]);
  for (const [at, way] of ways) {
    for (const { say, to } of spots[at]?.edges ?? []) {
      if (ways.has(to)) continue;
      const further = `${way} > ${say} > ${spots[to]?.state}`;
      if (wanted(to)) return { again: to, way: further };
      ways.set(to, further);
    }
  }
  return { again: start, way: "" };
}
