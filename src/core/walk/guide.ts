import { compileFlow, type FlowMachine } from "./compileFlow.ts";
import type { Flow } from "../guide/flow.ts";
import type { GuideData, Lock } from "../guide/lock.ts";

/** A guide ready to be walked. */
export interface Guide {
  readonly version: string;
  readonly flow: Flow;
  readonly lock: Lock;
  readonly machine: FlowMachine;
}

/** Compiles a guide's data. Once per load. */
export function openGuide(data: GuideData): Guide {
  return {
    version: data.version,
    flow: data.flow,
    lock: data.lock,
    machine: compileFlow(data.flow),
  };
}
