import { factsOf } from "../../core/factsOf.ts";
import type { Facts } from "../../core/flow.ts";
import type { Guide } from "../../core/guide.ts";
import type { View } from "../../core/view.ts";

/** The facts among `given` that the guide can use and was not told yet. The others are said on the console, once. */
export function newFacts(guide: Guide, view: View, given: Facts): Facts {
  const known = factsOf(guide.flow);
  const isKnown = ([fact, value]: [string, string]) => known.get(fact)?.has(value) ?? false;
  const unknown = Object.entries(given).filter((entry) => !isKnown(entry));
  if (unknown.length > 0) warn(unknown, known);
  const told = ([fact, value]: [string, string]) =>
    view.known[fact]?.value === value ||
    view.trail.some((entry) => entry.type === "told" && entry.facts[fact] === value);
  return Object.fromEntries(Object.entries(given).filter((entry) => isKnown(entry) && !told(entry)));
}

let warned = false;

function warn(unknown: readonly [string, string][], known: ReadonlyMap<string, ReadonlySet<string>>): void {
  if (warned) return;
  warned = true;
  const list = [...known].map(([fact, values]) => `${fact} (${[...values].join(", ")})`);
  const wrong = unknown.map(([fact, value]) => `${fact}: ${value}`);
  const knows = list.length > 0 ? `It knows: ${list.join("; ")}.` : "It knows none.";
  console.warn(
    `[cairn] The guide does not know these facts, and they change nothing: ${wrong.join("; ")}. ${knows}`,
  );
}
