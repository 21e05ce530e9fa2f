import { isDerived } from "../guide/facts.ts";
import type { Flow } from "../guide/flow.ts";
import { factChoices } from "./factChoices.ts";

/** The answer that stands for a fact. */
export interface FactName {
  readonly at: string;
  readonly say: string;
  /** `at` is the question that asks the fact. Otherwise the answer says it besides. */
  readonly isAsked: boolean;
}

/** The answer that stands for a fact. `undefined` for what no answer teaches, and for how a walk goes on. */
export function factName(flow: Flow, fact: string, value: string): FactName | undefined {
  if (isDerived(fact)) return undefined;
  const group = factChoices(flow).find((one) => one.fact === fact);
  const answer = group?.choices.find((one) => one.value === value)?.answer;
  return answer && { ...answer, isAsked: answer.at === group?.asked };
}
