import { isOneOf, matches, valueOf } from "./facts.ts";
import type { Facts, When } from "./flow.ts";

/** What guards can see: the facts known so far, and the causes and their steps shown so far. */
export interface Context {
  readonly facts: Facts;
  readonly tried: readonly string[];
}

/** The one guard: whether all that `when` asks for is true of what is known and tried. */
export function isMet(when: When | undefined, context: Context): boolean {
  if (!when) return true;
  const { knows, lacks, untried, or, and } = when;
  const { facts, tried } = context;
  return (
    (!knows || matches(knows, facts)) &&
    (!lacks || !Object.keys(lacks).some((fact) => isOneOf(lacks[fact]!, valueOf(facts, fact)))) &&
    !untried?.some((id) => tried.includes(id)) &&
    (!or || or.some((one) => isMet(one, context))) &&
    (!and || and.every((one) => isMet(one, context)))
  );
}
