import { assign, createMachine, initialTransition, transition } from "xstate";
import type { Facts, Flow, StateMeta } from "../guide/flow.ts";
import { MOST_ENTRIES } from "../guide/limits.ts";
import { alsoTried, type Context, isMet, learned, onward, shownAt } from "./step.ts";

/** The flow as an XState machine that is only ever moved by pure functions. All contact with flow machines is here. */
export interface FlowMachine {
  readonly start: () => FlowSnapshot;
  /** Gives an answer, and goes on to the next place. `undefined` if it can't be given there: then nothing changed. */
  readonly say: (from: FlowSnapshot, answer: string) => FlowSnapshot | undefined;
  /** Stands in `state`, knowing what `context` holds. An unknown state throws: ask `flow.states` first. */
  readonly stand: (state: string, context: Context) => FlowSnapshot;
}

/** The id of the state a flow is in. A flow has no states inside states, so XState's value is always a string. */
export function stateOf({ value }: { readonly value: unknown }): string {
  return typeof value === "string" ? value : "";
}

type FlowSnapshot = ReturnType<ReturnType<typeof build>["resolveState"]>;
export type { FlowSnapshot };

/** Compiles a checked flow. Linear in its states; do it once for each flow, never while rendering. */
export function compileFlow(flow: Flow): FlowMachine {
  const machine = build(flow);
  const start = initialTransition(machine)[0];
  let steps = new Map<FlowSnapshot, Map<string, FlowSnapshot>>();
  return {
    start: () => start,
    say: (from, answer) => {
      const { on = {} } = flow.states[stateOf(from)] ?? {};
      if (!Object.hasOwn(on, answer)) return undefined;
      // Each tap replays the whole walk: its steps, which are the slow part, are taken once. No conversation has more
      // of them than are remembered; what walks through a whole flow must not fill the memory.
      const taken = steps.get(from)?.get(answer);
      if (taken) return taken;
      const branch = on[answer]!.find(({ guard }) => isMet(guard?.params, from.context));
      if (!branch) return undefined;
      // Junctions are gone through beforehand: the machine moves from place to place, which is what costs.
      const facts = learned(from.context.facts, branch.actions?.params);
      const to = onward(flow, { at: branch.target, context: { ...from.context, facts } });
      const next = transition(machine, from, { type: to.at, facts: to.context.facts })[0];
      if (steps.size >= MOST_ENTRIES) steps = new Map();
      steps.set(from, (steps.get(from) ?? new Map<string, FlowSnapshot>()).set(answer, next));
      return next;
    },
    stand: (state, context) => {
      const status = flow.states[state]?.type === "final" ? ("done" as const) : ("active" as const);
      return machine.resolveState({ value: state, context, status });
    },
  };
}

interface FlowTypes {
  context: Context;
  /** The state that is gone to, and what is known on arrival. */
  events: { type: string; facts: Facts };
  actions: { type: "arrive" } | { type: "shown"; params: { cause: string; meta: StateMeta | undefined } };
}

/** Not by `setup`: it brings every kind of action along, 0.7 kB that no member's phone needs. */
function build({ id, initial, states }: Flow) {
  const all = Object.entries(states);
  return createMachine(
    {
      types: {} as FlowTypes,
      id,
      initial,
      context: { facts: {}, tried: [] },
      // Which answer leads where is decided by `step.ts`, as for whatever looks ahead; so an event is the state gone to.
      on: Object.fromEntries(all.map(([to]) => [to, { target: `.${to}`, actions: "arrive" as const }])),
      states: Object.fromEntries(
        all.map(([cause, { type, tags, meta }]) => {
          const config = {
            ...(type && { type }),
            // A cause and its steps are recorded as tried by the machine itself: no flow can forget it.
            ...(tags[0] === "cause" && { entry: { type: "shown" as const, params: { cause, meta } } }),
          };
          return [cause, config];
        }),
      ),
    },
    {
      actions: {
        arrive: assign(({ event: { facts } }) => ({ facts })),
        shown: assign(({ context: { facts, tried } }, { cause, meta }) => ({
          tried: alsoTried(tried, shownAt(cause, meta, facts)),
        })),
      },
    },
  );
}
