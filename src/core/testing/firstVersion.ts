import type { Flow } from "../guide/flow.ts";
import { firstLock } from "./firstLock.ts";
import type { Meaning, Version } from "./version.ts";

/** A flow before any edit. */
export function firstVersion(flow: Flow): Version {
  const lock = firstLock(flow);
  const ids = [...Object.keys(lock.states), ...Object.keys(lock.answers)];
  const count = (numbers: object) => Object.keys(numbers).length;
  return {
    flow,
    lock,
    last: { states: count(lock.states), answers: count(lock.answers), facts: count(lock.facts) },
    meanings: new Map(
      ids.map((id, index): [string, Meaning] => [id, { uid: index, lineage: index, text: 0, was: [] }]),
    ),
  };
}
