import type { Facts, Flow } from "../../core/flow.ts";

/** What may be told before a walk: nothing, any one fact, any two. Three at once would be too many to try them all. */
export function toldBefore(flow: Flow): readonly Facts[] {
  const all = new Map<string, readonly [string, string]>();
  for (const { on } of Object.values(flow.states)) {
    for (const { actions } of Object.values(on ?? {}).flat()) {
      for (const pair of Object.entries(actions?.params ?? {})) all.set(pair.join("="), pair);
    }
  }
  const pairs = [...all.values()];
  const two = pairs.flatMap((a, n) =>
    pairs.slice(n + 1).flatMap((b) => (a[0] === b[0] ? [] : [Object.fromEntries([a, b])])),
  );
  return [{}, ...pairs.map((pair) => Object.fromEntries([pair])), ...two];
}
