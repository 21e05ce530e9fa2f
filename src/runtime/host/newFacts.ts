import type { Facts } from "../../core/guide/flow.ts";
import type { Guide } from "../../core/walk/guide.ts";
import type { View } from "../../core/session/view.ts";

/** The facts among `given` that are not known yet. What the guide can't use is said on the console, once. */
export function newFacts({ facts: known }: Guide, view: View, given: Facts): Facts {
  const unknown = Object.entries(given).filter(([fact, value]) => !known.get(fact)?.has(value));
  // What is said on the console needs no member to wait for it.
  if (unknown.length > 0)
    void import("./hostWarnings.ts").then(
      ({ warnOfFacts }) => warnOfFacts(unknown, known),
      () => {},
    );
  return Object.fromEntries(
    Object.entries(given).filter(([fact, value]) => view.known[fact]?.value !== value),
  );
}
