import { compileFlow, type FlowMachine } from "./compileFlow.ts";
import type { Flow } from "../guide/flow.ts";
import { type FactValues, factsOf } from "../guide/facts.ts";
import { openFlow } from "../guide/openFlow.ts";
import type { GuideData, Lock } from "../guide/lock.ts";
import { type Meanings, meaningsOf } from "../guide/meaningsOf.ts";

/** A guide ready to be walked, with the tables that depend on nothing but the guide. */
export interface Guide {
  readonly version: string;
  /** Its numbers are of this build alone. */
  readonly draft?: true | undefined;
  readonly flow: Flow;
  readonly lock: Lock;
  readonly machine: FlowMachine;
  /** What its answers teach. */
  readonly facts: FactValues;
  readonly meanings: Meanings;
  /** Filled by `questionsLeft` as the guide is walked. */
  readonly left: Map<string, number>;
}

/** Compiles a guide's data and makes its tables. Once per load. */
export function openGuide({ version, draft, flow: written, lock }: GuideData): Guide {
  const flow = openFlow(written);
  return {
    version,
    draft,
    flow,
    lock,
    machine: compileFlow(flow),
    facts: factsOf(flow),
    meanings: meaningsOf(lock),
    left: new Map(),
  };
}
