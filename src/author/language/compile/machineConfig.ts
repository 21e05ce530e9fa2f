import type { Branch, Flow, FlowState, StateMeta } from "../../../core/guide/flow.ts";
import { openFlow } from "../../../core/guide/openFlow.ts";

/**
 * A flow as a plain config of an XState machine, for XState's own tools: junctions lead on by `always`, named guards
 * stand in place of their names. Whoever runs it supplies the guard `when` and the actions `learn` and `shown`.
 */
export interface MachineConfig {
  readonly id: string;
  readonly initial: string;
  readonly context: { readonly facts: Readonly<Record<string, string>>; readonly tried: readonly string[] };
  readonly states: Readonly<Record<string, MachineState>>;
}

interface MachineState extends Pick<FlowState, "type" | "tags" | "meta" | "on"> {
  readonly always?: readonly Branch[];
  readonly entry?: {
    readonly type: "shown";
    readonly params: { readonly cause: string; readonly meta: StateMeta };
  };
}

export function machineConfig(flow: Flow): MachineConfig {
  const { id, initial, states } = openFlow(flow);
  const state = ([name, { on, ...rest }]: [string, FlowState]): [string, MachineState] => {
    const [kind] = rest.tags;
    if (kind === "junction") return [name, { ...rest, always: Object.values(on ?? {}).flat() }];
    const shown = { type: "shown" as const, params: { cause: name, meta: rest.meta ?? {} } };
    return [name, { ...rest, ...(kind === "cause" && { entry: shown }), ...(on && { on }) }];
  };
  return {
    id,
    initial,
    context: { facts: {}, tried: [] },
    states: Object.fromEntries(Object.entries(states).map(state)),
  };
}
