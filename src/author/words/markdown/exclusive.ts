import type { When } from "../../../core/guide/flow.ts";
import { isMet } from "../../../core/guide/isMet.ts";

/** More ways to know something than this are not tried: no step has so many conditions. */
const most = 100_000;

/** Whether nobody can meet both: of what they read, every way to know it is tried. */
export function exclusive(one: When, other: When): boolean {
  const values = new Map<string, Set<string>>();
  const read = ({ knows, lacks, or, and }: When): void => {
    for (const [fact, wanted] of [...Object.entries(knows ?? {}), ...Object.entries(lacks ?? {})])
      values.set(fact, new Set([...(values.get(fact) ?? []), ...[wanted].flat()]));
    for (const inner of [...(or ?? []), ...(and ?? [])]) read(inner);
  };
  read(one);
  read(other);
  let ways: Record<string, string>[] = [{}];
  for (const [fact, all] of values) {
    // A value that neither names does the same as an unknown fact.
    ways = ways.flatMap((way) => [way, ...[...all].map((value) => ({ ...way, [fact]: value }))]);
    if (ways.length > most) return false;
  }
  return !ways.some((facts) => [one, other].every((when) => isMet(when, { facts, tried: [] })));
}
