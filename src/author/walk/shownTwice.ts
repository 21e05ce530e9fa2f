import type { Spot } from "./explore.ts";

export interface Twice {
  readonly item: string;
  readonly first: number;
  readonly again: number;
  /** The way from the first to the second, as an author reads it. */
  readonly way: string;
}

/**
 * Which items a walk can show a second time. `order` has every spot after all it leads to, so there is no
 * round. The graph is gone through once with a set of bits for each spot, so the time grows with edges times
 * items.
 */
export function shownTwice(
  spots: readonly Spot[],
  order: readonly number[],
  itemsOf: (state: string) => readonly string[],
): readonly Twice[] {
  const visits = new Map<string, number>();
  for (const { state } of spots) visits.set(state, (visits.get(state) ?? 0) + 1);
  const count = new Map<string, number>();
  for (const [state, places] of visits)
    for (const item of itemsOf(state)) count.set(item, (count.get(item) ?? 0) + places);
  // What stands at one spot only can't come again.
  const bit = new Map([...count].filter(([, places]) => places > 1).map(([item], n) => [item, n]));
  const width = Math.ceil(bit.size / 32);
  const own = new Map([...visits.keys()].map((state) => [state, bitsOf(state)]));
  /** What each spot and all after it show. */
  const shown = new Uint32Array(spots.length * width);
  const later = new Uint32Array(width);
  const twice = new Map<string, number>();
  for (const at of order) {
    const { state, edges } = spots[at] as Spot;
    const here = own.get(state) ?? later;
    later.fill(0);
    for (const { to } of edges) for (let n = 0; n < width; n++) later[n]! |= shown[to * width + n]!;
    let again = 0;
    for (let n = 0; n < width; n++) {
      again |= later[n]! & here[n]!;
      shown[at * width + n] = later[n]! | here[n]!;
    }
    if (again !== 0) note(state, at);
  }
  return [...twice].map(([item, first]) => ({
    item,
    first,
    ...wayTo(spots, first, (state) => itemsOf(state).includes(item)),
  }));

  function bitsOf(state: string): Uint32Array {
    const bits = new Uint32Array(width);
    for (const item of itemsOf(state)) {
      const n = bit.get(item);
      if (n !== undefined) bits[n >> 5]! |= 1 << (n & 31);
    }
    return bits;
  }

  function note(state: string, at: number): void {
    for (const item of itemsOf(state)) {
      const n = bit.get(item);
      if (n !== undefined && later[n >> 5]! & (1 << (n & 31)) && !twice.has(item)) twice.set(item, at);
    }
  }
}

/** The shortest way from a spot to the next one whose state is wanted. */
function wayTo(
  spots: readonly Spot[],
  start: number,
  wanted: (state: string) => boolean,
): { again: number; way: string } {
  const ways = new Map([[start, spots[start]?.state ?? ""]]);
  for (const [at, way] of ways) {
    for (const { say, to } of spots[at]?.edges ?? []) {
      if (ways.has(to)) continue;
      const further = `${way} > ${say} > ${spots[to]?.state}`;
      if (wanted(spots[to]?.state ?? "")) return { again: to, way: further };
      ways.set(to, further);
    }
  }
  return { again: start, way: "" };
}
