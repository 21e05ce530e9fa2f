import type { Flow } from "../flow.ts";
import { factChoices } from "./factChoices.ts";

/** The answer that stands for a fact: the one that teaches the least besides. `undefined` for what no question settles. */
export function factName(
  flow: Flow,
  fact: string,
  value: string,
): { readonly at: string; readonly say: string } | undefined {
  const found = factChoices(flow).flatMap(({ question, choices }) =>
    choices.flatMap(({ say, facts }) =>
      facts[fact] === value ? [{ at: question, say, size: Object.keys(facts).length }] : [],
    ),
  );
  const [least] = found.toSorted((a, b) => a.size - b.size);
  return least && { at: least.at, say: least.say };
}
