import { whatIsLeft } from "../core/guide/left.ts";
import { type Context, offered, onward } from "../core/walk/step.ts";
import { matches } from "../core/guide/facts.ts";
import type { Flow } from "../core/guide/flow.ts";
import type { StateWords } from "../core/guide/words.ts";
import type { Situation } from "./situation.ts";

/**
 * The situation of a conversation that stands `at` a state, knowing what `context` holds.
 * `misses`: messages in a row that were not understood; the caller counts.
 */
export function situationOf(
  flow: Flow,
  words: Readonly<Record<string, StateWords>>,
  at: string,
  context: Context,
  misses: number,
): Situation {
  const states = Object.entries(flow.states).filter(([, { tags }]) => tags[0] !== "junction");
  const never = states.filter(([, { meta }]) => meta?.never?.some((facts) => matches(facts, context.facts)));
  // An answer that can't be given with what is known: its question need not be gone to.
  const closed = states.flatMap(([id, state]) => {
    const open = new Set(
      id === whatIsLeft ? picks(flow, context) : offered(state, context).map(({ say }) => say),
    );
    return Object.keys(state.on ?? {}).flatMap((say) => (open.has(say) ? [] : [`${id}.${say}`]));
  });
  const state = flow.states[at];
  const answers = state ? offered(state, context) : [];
  return {
    at,
    answers: answers.map(({ say }) => ({ say, label: words[at]?.answers[say]?.label ?? "" })),
    forbidden: new Set([...never.map(([id]) => id), ...closed]),
    tried: new Set(context.tried),
    misses,
  };
}

/** The causes that a pick from *what is left* would lead to, on whichever page of it they stand. */
function picks({ states, ...flow }: Flow, context: Context): readonly string[] {
  return Object.keys(states[whatIsLeft]?.on ?? {}).filter((say) => {
    const at = states[say]?.meta?.via ?? say;
    const leads = onward({ states, ...flow }, { at, context }).at;
    return !context.tried.includes(say) && leads !== whatIsLeft && states[leads]?.tags[0] !== "outcome";
  });
}
