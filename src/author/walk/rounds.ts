import type { Edge, Spot } from "./explore.ts";

export interface Round {
  /** The state and the answer that close the round. */
  readonly state: string;
  readonly edge: Edge;
  /** States on the way round, from and to the same. */
  readonly way: readonly string[];
}

/**
 * Rounds in which nothing changes that could end them, and an order in which every spot stands after all it
 * leads to.
 */
export function rounds(spots: readonly Spot[]): {
  readonly found: readonly Round[];
  readonly order: readonly number[];
} {
  const found = new Map<string, Round>();
  const order: number[] = [];
  const mark = new Uint8Array(spots.length); // 1 on the way, 2 done
  for (let root = 0; root < spots.length; root++) {
    if (mark[root]) continue;
    // The way is kept by hand, because a recursion would overflow on a long flow.
    const way = [{ at: root, next: 0 }];
    mark[root] = 1;
    while (way.length > 0) {
      const top = way[way.length - 1] as { at: number; next: number };
      const spot = spots[top.at] as Spot;
      const edge = spot.edges[top.next++];
      if (!edge) {
        mark[top.at] = 2;
        order.push(top.at);
        way.pop();
      } else if (mark[edge.to] === 1) {
        const start = way.findIndex(({ at }) => at === edge.to);
        const states = way.slice(start).map(({ at }) => spots[at]?.state ?? "");
        const key = `${spot.state} ${edge.say}`;
        if (!found.has(key)) found.set(key, { state: spot.state, edge, way: [...states, states[0] ?? ""] });
      } else if (!mark[edge.to]) {
        mark[edge.to] = 1;
        way.push({ at: edge.to, next: 0 });
      }
    }
  }
  return { found: [...found.values()], order };
}
