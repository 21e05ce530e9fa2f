import type { Facts } from "./flow.ts";

/** The value of a fact, if known. A fact may be called `constructor`, which every object seems to have. */
export function valueOf(facts: Facts, fact: string): string | undefined {
  return Object.hasOwn(facts, fact) ? facts[fact] : undefined;
}
