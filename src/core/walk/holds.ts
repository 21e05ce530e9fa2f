import type { Context } from "./context.ts";
import type { Facts, When } from "../guide/flow.ts";

/** The one guard: whether all that `when` asks for is true of what is known and tried. */
export function holds(when: When | undefined, context: Context): boolean {
  if (!when) return true;
  const { knows, lacks, untried } = when;
  return (
    (!knows || matches(knows, context.facts)) &&
    (!lacks || Object.entries(lacks).every(([fact, value]) => context.facts[fact] !== value)) &&
    (!untried || untried.every((id) => !context.tried.includes(id)))
  );
}

/** Whether every one of `wanted` is known with exactly this value. */
export function matches(wanted: Facts, known: Facts): boolean {
  return Object.entries(wanted).every(([fact, value]) => known[fact] === value);
}
