import type { Spot } from "./explore.ts";

export interface Twice {
  readonly item: string;
  readonly first: number;
  readonly again: number;
  /** The way from the first to the second, as an author reads it. */
  readonly way: string;
}

/**
 * Which items a walk can show a second time. `order` has every spot after all it leads to, so there is no round.
 * One pass over the graph with a set of bits for each spot; linear in edges times items.
 */
export function shownTwice(
  spots: readonly Spot[],
  order: readonly number[],
  itemsOf: (state: string) => readonly string[],
): readonly Twice[] {
  const count = new Map<string, number>();
  for (const { state } of spots)
    for (const item of itemsOf(state)) count.set(item, (count.get(item) ?? 0) + 1);
  // What stands at one spot only can't come again.
  const bit = new Map([...count].filter(([, places]) => places > 1).map(([item], n) => [item, n]));
  const width = Math.ceil(bit.size / 32);
  const later = new Uint32Array(spots.length * width);
  const twice = new Map<string, number>();
  const own = new Map<string, readonly (readonly [string, number])[]>();
  const bitsOf = (state: string) => {
    const cached =
      own.get(state) ??
      itemsOf(state).flatMap((item) => (bit.has(item) ? [[item, bit.get(item) ?? 0] as const] : []));
    own.set(state, cached);
    return cached;
  };
  for (const at of order) {
    const spot = spots[at] as Spot;
    for (const { to } of spot.edges) {
      for (let n = 0; n < width; n++) later[at * width + n]! |= later[to * width + n]!;
      for (const [, n] of bitsOf(spots[to]?.state ?? "")) later[at * width + (n >> 5)]! |= 1 << (n & 31);
    }
    for (const [item, n] of bitsOf(spot.state)) {
      if (later[at * width + (n >> 5)]! & (1 << (n & 31)) && !twice.has(item)) twice.set(item, at);
    }
  }
  return [...twice].map(([item, first]) => ({
    item,
    first,
    ...wayTo(spots, first, (state) => itemsOf(state).includes(item)),
  }));
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
