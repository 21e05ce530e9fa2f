import type { CairnFacts } from "../cairn.d.ts";
import type { GivenFacts } from "../instance.ts";
import { warn } from "../warn.ts";

/**
 * Facts as the host gave them, in an attribute or from its own script: whatever they are, texts go over the
 * line.
 */
export function readFacts(given: GivenFacts | undefined): CairnFacts | undefined {
  if (!given) return undefined;
  try {
    const facts = (typeof given === "string" ? JSON.parse(given) : given) as Record<string, unknown>;
    return Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, String(value)]));
  } catch {
    warn(`The facts ${JSON.stringify(given)} are no JSON, and were left out. Write them as {"plan":"eap"}.`);
    return undefined;
  }
}
