import type { AnyStateMachine, AnyStateNode } from "xstate";

/** A machine as a state diagram of Mermaid. Events that lead nowhere else stand in the state where they are heard. */
export function drawMachine(machine: AnyStateMachine): string {
  const states = Object.values(machine.root.states);
  const anywhere = leading(machine.root).flatMap(([event, to]) =>
    states.filter(({ key }) => key !== to).flatMap(({ key }) => drawn(key, [[event, to]])),
  );
  return ["stateDiagram-v2", ...inside(machine.root), ...anywhere].join("\n  ").concat("\n");
}

/** Where a state with states of its own begins, and what leads from each of them to another. */
function inside(parent: AnyStateNode): readonly string[] {
  const [initial] = Object.values(parent.initial.target ?? []).map(({ key }) => key);
  const states = Object.values(parent.states);
  const lines = states.flatMap((state) => [
    ...drawn(state.key, leading(state)),
    ...(staying(state).length > 0
      ? [`note right of ${state.key}\n    ${staying(state).join(" ")}\n  end note`]
      : []),
    ...(Object.keys(state.states).length > 0
      ? [`state ${state.key} {`, ...inside(state).map((line) => `  ${line}`), "}"]
      : []),
  ]);
  return [`[*] --> ${initial}`, ...lines];
}

/** One arrow for all that leads to the same state. */
function drawn(from: string, leading: readonly (readonly [string, string])[]): readonly string[] {
  const targets = [...new Set(leading.map(([, to]) => to))];
  return targets.map((target) => {
    const events = leading.filter(([, to]) => to === target).map(([event]) => event);
    return `${from} --> ${target}: ${events.join(", ")}`;
  });
}

/** What leads from a state to another, and where. */
function leading(state: AnyStateNode): readonly (readonly [string, string])[] {
  const always = (state.always ?? []).map((transition) => ["always", transition] as const);
  const heard = [...state.transitions].flatMap(([event, all]) =>
    all.map((one) => [named(event), one] as const),
  );
  return [...always, ...heard].flatMap(([event, { target, guard }]) =>
    (target ?? []).map(({ key }) => [guard ? `${event} [${guardName(guard)}]` : event, key] as const),
  );
}

/** The events that change something and lead nowhere else. */
function staying(state: AnyStateNode): readonly string[] {
  return [...state.transitions].flatMap(([event, all]) =>
    all.some(({ target }) => target === undefined) ? [event] : [],
  );
}

/** `xstate.done.actor.0.conversation.loading` is said as `done`. */
function named(event: string): string {
  return /^xstate\.(\w+)\./.exec(event)?.[1] ?? event;
}

function guardName(guard: unknown): string {
  return typeof guard === "object" && guard !== null && "type" in guard ? String(guard.type) : String(guard);
}
