import type { FactValues } from "../guide/facts.ts";
import type { Flow } from "../guide/flow.ts";
import { askedBy } from "../guide/factWords.ts";

/** What an agent can tick of one fact: one of its values. */
export interface FactGroup {
  readonly fact: string;
  /** The question that asks it, and names it. */
  readonly at?: string;
  readonly values: readonly string[];
}

/** What a caller may volunteer, in the author's order: facts that a question asks come first. */
export function factChoices(flow: Flow, facts: FactValues): readonly FactGroup[] {
  const groups = [...facts].map(([fact, values]): FactGroup => {
    const at = askedBy(flow, fact);
    return { fact, ...(at !== undefined && { at }), values: [...values] };
  });
  const isAsked = ({ at }: FactGroup) => at !== undefined;
  return [...groups.filter(isAsked), ...groups.filter((one) => !isAsked(one))];
}
