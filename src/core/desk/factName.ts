import type { Flow } from "../guide/flow.ts";
import { factChoices, type FactGroup } from "./factChoices.ts";

/** The answer that stands for a fact. */
export interface FactName {
  readonly at: string;
  readonly say: string;
  readonly kind: FactGroup["kind"];
}

/**
 * The answer that stands for a fact: the one that teaches the least besides. `undefined` for what no one answer
 * settles.
 */
export function factName(flow: Flow, fact: string, value: string): FactName | undefined {
  const found = factChoices(flow).flatMap(({ at, kind, choices }) =>
    choices.flatMap(({ say, facts }) =>
      facts[fact] === value ? [{ name: { at, say, kind }, size: Object.keys(facts).length }] : [],
    ),
  );
  return found.toSorted((a, b) => a.size - b.size)[0]?.name;
}
