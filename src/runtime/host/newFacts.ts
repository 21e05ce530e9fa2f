import type { Facts } from "../../core/guide/flow.ts";
import type { View } from "../../core/session/view.ts";

/** The facts among `given` that are not known yet. */
export function newFacts({ known }: View, given: Facts): Facts {
  return Object.fromEntries(Object.entries(given).filter(([fact, value]) => known[fact]?.value !== value));
}
