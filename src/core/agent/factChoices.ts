import type { Facts, Flow } from "../flow.ts";

/** Something a caller may volunteer: an answer to a question that may never have been asked. */
export interface FactChoice {
  readonly say: string;
  readonly facts: Facts;
}

/** The choices of one question: only one of them can be true. */
export interface FactGroup {
  readonly question: string;
  readonly choices: readonly FactChoice[];
}

const cache = new WeakMap<Flow, readonly FactGroup[]>();

/**
 * What an agent can tick, in the flow's order and in the words of its own questions. Only facts that one single question
 * settles: what several questions teach is how the walk went, and told out of turn it would mean something else.
 */
export function factChoices(flow: Flow): readonly FactGroup[] {
  const cached = cache.get(flow);
  if (cached) return cached;
  const taughtIn = new Map<string, Set<string>>();
  for (const [id, { tags, on }] of Object.entries(flow.states)) {
    if (tags[0] !== "question") continue;
    for (const { actions } of Object.values(on ?? {}).flat()) {
      for (const fact of Object.keys(actions?.params ?? {}))
        taughtIn.set(fact, (taughtIn.get(fact) ?? new Set()).add(id));
    }
  }
  const settles = (question: string) => (fact: string) =>
    taughtIn.get(fact)?.size === 1 && taughtIn.get(fact)?.has(question);
  const groups = Object.entries(flow.states).flatMap(([question, { tags, on }]): FactGroup[] => {
    if (tags[0] !== "question") return [];
    const choices = Object.entries(on ?? {}).flatMap(([say, branches]): FactChoice[] => {
      const taught = Object.assign({}, ...branches.map(({ actions }) => actions?.params)) as Facts;
      const facts = Object.fromEntries(Object.entries(taught).filter(([fact]) => settles(question)(fact)));
      return Object.keys(facts).length > 0 ? [{ say, facts }] : [];
    });
    return choices.length > 0 ? [{ question, choices }] : [];
  });
  cache.set(flow, groups);
  return groups;
}
