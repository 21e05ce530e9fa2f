import { assign, createMachine, initialTransition, transition } from "xstate";
import type { Facts, Flow, StateMeta, When } from "../guide/flow.ts";
import { MOST_ENTRIES } from "../guide/limits.ts";
import { alsoTried, type Context, isMet, learned, shownAt } from "./step.ts";

/** The flow as an XState machine that is only ever moved by pure functions. All contact with flow machines is here. */
export interface FlowMachine {
  readonly start: () => FlowSnapshot;
  /** Gives an answer. `undefined` if it can't be given there: then nothing changed. */
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
    // A final state may still have handlers above it, so the status is asked first. An event that no state knows
    // would be remembered by XState for ever: `can` is asked only for answers this state has.
    say: (from, answer) => {
      const known = Object.hasOwn(flow.states[stateOf(from)]?.on ?? {}, answer);
      if (from.status !== "active" || !known) return undefined;
      // Each tap replays the whole walk: its steps, which are the slow part, are taken once. No conversation has more
      // of them than are remembered; what walks through a whole flow must not fill the memory.
      const taken = steps.get(from)?.get(answer);
      if (taken) return taken;
      if (!from.can({ type: answer })) return undefined;
      const next = transition(machine, from, { type: answer })[0];
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
  events: { type: string };
  guards: { type: "when"; params: When };
  actions:
    | { type: "learn"; params: Facts }
    | { type: "shown"; params: { cause: string; meta: StateMeta | undefined } };
}

/** Not by `setup`: it brings every kind of action along, 0.7 kB that no member's phone needs. */
function build(flow: Flow) {
  const states = Object.fromEntries(
    Object.entries(flow.states).map(([id, { type, tags, on, meta }]) => {
      const config = {
        ...(type && { type }),
        ...(on && { on }),
        // A cause and its steps are recorded as tried by the machine itself: no flow can forget it.
        ...(tags[0] === "cause" && { entry: { type: "shown" as const, params: { cause: id, meta } } }),
      };
      return [id, config];
    }),
  );
  return createMachine(
    {
      types: {} as FlowTypes,
      id: flow.id,
      initial: flow.initial,
      context: { facts: {}, tried: [] },
      states,
      options: { maxIterations: 100 },
    },
    {
      guards: { when: ({ context }, params) => isMet(params, context) },
      actions: {
        learn: assign(({ context }, params) => ({ facts: learned(context.facts, params) })),
        shown: assign(({ context: { facts, tried } }, { cause, meta }) => ({
          tried: alsoTried(tried, shownAt(cause, meta, facts)),
        })),
      },
    },
  );
}
