const instead: Readonly<Record<string, string>> = {
  always:
    "A question with one possible answer is passed by itself: write a question whose answers are guarded.",
  after: "Nothing happens by waiting: write an answer that the member gives.",
  invoke: "A flow runs no code: write an answer that leads to the next state.",
  entry: 'A flow runs no code: write "actions: { type: learn, … }" on the answers that lead here.',
  exit: 'A flow runs no code: write "actions: { type: learn, … }" on the answers that lead away.',
  history: 'Going back is always possible: remove it, and name the state as "target".',
  parallel: "A conversation is in one place: write one state after the other.",
  states: 'States can\'t stand inside states: write them all under the top-level "states".',
  context: "Facts come from answers only: write actions of type learn.",
  output: "Remove it: the id of the outcome says how it ended.",
  cond: 'Write "guard: { type: when, params: { … } }".',
};

/** What to write instead of a key that XState knows and a flow may not have at this place. */
export function notAllowed(key: string, path: readonly unknown[]): string | undefined {
  if (key === "on" && path.length === 0) {
    return "What can be done everywhere (back, start again, a person) is there already: write answers inside states.";
  }
  return Object.hasOwn(instead, key) ? instead[key] : undefined;
}
