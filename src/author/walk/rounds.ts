import type { Graph } from "./explored.ts";

export interface Round {
  /** The place and the edge that close the round. */
  readonly at: number;
  readonly edge: number;
  /** Places on the way round, from and to the same. */
  readonly way: readonly number[];
}

/**
 * Rounds in which nothing changes that could end them, and an order in which every place stands after all it leads to.
 * Of the rounds that `keyOf` says are alike the first is given.
 */
export function rounds(
  { size, edgesAt, to }: Graph,
  keyOf: (at: number, edge: number) => string,
): { readonly found: readonly Round[]; readonly order: Int32Array } {
  const found = new Map<string, Round>();
  const order = new Int32Array(size);
  let done = 0;
  const mark = new Uint8Array(size); // 1 on the way, 2 done
  // The way is kept by hand, because a recursion would overflow on a long flow.
  const way = new Int32Array(size);
  const next = edgesAt.slice(0, size);
  for (let root = 0; root < size; root++) {
    if (mark[root]) continue;
    let length = 0;
    way[length++] = root;
    mark[root] = 1;
    while (length > 0) {
      const at = way[length - 1]!;
      if (next[at] === edgesAt[at + 1]) {
        mark[at] = 2;
        order[done++] = at;
        length -= 1;
        continue;
      }
      const edge = next[at]!;
      next[at]! += 1;
      const target = to[edge]!;
      if (mark[target] === 1) {
        const key = keyOf(at, edge);
        const start = way.indexOf(target);
        if (!found.has(key)) found.set(key, { at, edge, way: [...way.slice(start, length), target] });
      } else if (!mark[target]) {
        mark[target] = 1;
        way[length++] = target;
      }
    }
  }
  return { found: [...found.values()], order };
}
