import type { Graph } from "./explored.ts";

export interface Twice {
  readonly item: string;
  readonly first: number;
  readonly again: number;
  /** The edges from the first to the second. */
  readonly way: readonly number[];
}

/**
 * Which items a walk can show a second time. `itemsOf` gives the same list where the same is shown. `order` has every
 * place after all it leads to, so there is no round. The graph is gone through once with a set of bits for each place,
 * so the time grows with edges times items.
 */
export function shownTwice(
  graph: Graph,
  order: Int32Array,
  itemsOf: (place: number) => readonly string[],
): readonly Twice[] {
  const { size, edgesAt, to } = graph;
  const numbers = new Map<readonly string[], number>();
  const lists: (readonly string[])[] = [];
  const visits: number[] = [];
  /** By place: the number of its list. */
  const shows = new Int32Array(size);
  for (let place = 0; place < size; place++) {
    const own = itemsOf(place);
    let number = numbers.get(own);
    if (number === undefined) {
      number = lists.push(own) - 1;
      numbers.set(own, number);
    }
    shows[place] = number;
    visits[number] = (visits[number] ?? 0) + 1;
  }
  const count = new Map<string, number>();
  for (const [n, own] of lists.entries())
    for (const item of own) count.set(item, (count.get(item) ?? 0) + visits[n]!);
  // What stands at one place only can't come again.
  const bit = new Map([...count].filter(([, places]) => places > 1).map(([item], n) => [item, n]));
  const width = Math.ceil(bit.size / 32);
  const bits = lists.map(bitsOf);
  /** What each place and all after it show. */
  const shown = new Int32Array(size * width);
  const later = new Int32Array(width);
  const twice = new Map<string, number>();
  for (const at of order) {
    const here = bits[shows[at]!]!;
    later.fill(0);
    for (let edge = edgesAt[at]!; edge < edgesAt[at + 1]!; edge++)
      for (let n = 0; n < width; n++) later[n]! |= shown[to[edge]! * width + n]!;
    let again = 0;
    for (let n = 0; n < width; n++) {
      again |= later[n]! & here[n]!;
      shown[at * width + n] = later[n]! | here[n]!;
    }
    if (again !== 0) note(lists[shows[at]!]!, at);
  }
  return [...twice].map(([item, first]) => ({
    item,
    first,
    ...wayTo(graph, first, (place) => lists[shows[place]!]!.includes(item)),
  }));

  function bitsOf(own: readonly string[]): Int32Array {
    const set = new Int32Array(width);
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

/** The shortest way from a place to the next one that is wanted, as edges. */
function wayTo(
  { edgesAt, to }: Graph,
  start: number,
  wanted: (place: number) => boolean,
): { again: number; way: readonly number[] } {
  const ways = new Map<number, readonly number[]>([[start, []]]);
  for (const [at, way] of ways) {
    for (let edge = edgesAt[at]!; edge < edgesAt[at + 1]!; edge++) {
      const next = to[edge]!;
      if (ways.has(next)) continue;
      const further = [...way, edge];
      if (wanted(next)) return { again: next, way: further };
      ways.set(next, further);
    }
  }
  return { again: start, way: [] };
}
