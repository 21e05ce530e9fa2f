import type { Facts } from "../../core/guide/flow.ts";
import type { Guide } from "../../core/walk/guide.ts";
import { lastTold } from "../../core/session/edit.ts";
import type { View } from "../../core/session/view.ts";

/** The facts among `given` that the guide can use and was not told yet. The others are said on the console, once. */
export function newFacts(guide: Guide, view: View, given: Facts): Facts {
  const known = guide.facts;
  const isKnown = ([fact, value]: [string, string]) => known.get(fact)?.has(value) ?? false;
  const unknown = Object.entries(given).filter((entry) => !isKnown(entry));
  // What is said on the console needs no member to wait for it.
  if (unknown.length > 0)
    void import("./hostWarnings.ts").then(
      ({ warnOfFacts }) => warnOfFacts(unknown, known),
      () => {},
    );
  const told = ([fact, value]: [string, string]) =>
    view.known[fact]?.value === value || lastTold(view.trail, fact)?.facts[fact] === value;
  return Object.fromEntries(Object.entries(given).filter((entry) => isKnown(entry) && !told(entry)));
}
