import { factsOf } from "../guide/facts.ts";
import type { Flow, FlowState } from "../guide/flow.ts";
import { memo } from "../memo.ts";

/** A value that a caller may volunteer. */
export interface FactChoice {
  readonly value: string;
  /** The answer that stands for it. `undefined`: no answer teaches it, it is only ever told. */
  readonly answer?: { readonly at: string; readonly say: string };
}

/** The values of one fact: only one of them can be true. */
export interface FactGroup {
  readonly fact: string;
  /** The question that asks it. What no question asks is said in an answer besides, or only told. */
  readonly asked?: string;
  readonly choices: readonly FactChoice[];
}

/**
 * What an agent can tick: every fact that the author named, those that a question asks first, in its order. How a walk
 * goes on is nobody's to tell.
 */
export const factChoices = memo((flow: Flow): readonly FactGroup[] => {
  const states = Object.entries(flow.states);
  const groups = [...factsOf(flow)].map(([fact, values]): FactGroup => {
    const [asked, question] = states.find(([, { meta }]) => meta?.asks === fact) ?? [];
    const order = [...new Set([...Object.keys(question?.on ?? {}), ...values])];
    const choices = order
      .filter((value) => values.has(value))
      .map((value) => choiceOf(states, fact, value, asked));
    return { fact, ...(asked !== undefined && { asked }), choices };
  });
  const place = ({ asked }: FactGroup) =>
    asked === undefined ? states.length : states.findIndex(([id]) => id === asked);
  return groups.toSorted((a, b) => place(a) - place(b));
});

/** The answer of its question; without one, the answer that teaches this and the least besides. */
function choiceOf(
  states: readonly (readonly [string, FlowState])[],
  fact: string,
  value: string,
  asked: string | undefined,
): FactChoice {
  const found = states.flatMap(([at, { on, tags }]) =>
    tags[0] === "junction" || (asked !== undefined && at !== asked)
      ? []
      : Object.entries(on ?? {}).flatMap(([say, branches]) =>
          branches.flatMap(({ actions }) =>
            actions?.params[fact] === value ? [{ at, say, size: Object.keys(actions.params).length }] : [],
          ),
        ),
  );
  const least = found.toSorted((a, b) => a.size - b.size)[0];
  return { value, ...(least && { answer: { at: least.at, say: least.say } }) };
}
