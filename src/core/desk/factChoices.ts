import type { Facts, Flow } from "../guide/flow.ts";
import { memo } from "../memo.ts";

/** Something a caller may volunteer: an answer in a state where the call may never have been. */
export interface FactChoice {
  readonly say: string;
  readonly facts: Facts;
}

/** The choices of one state: only one of them can be true. */
export interface FactGroup {
  readonly at: string;
  readonly kind: "question" | "cause";
  readonly choices: readonly FactChoice[];
}

/**
 * What an agent can tick, in the words of the flow's own answers: questions first, then what is said at a cause. Only
 * facts that at most one question settles: what several teach is how the walk went, and told out of turn it would mean
 * something else.
 */
export const factChoices = memo((flow: Flow): readonly FactGroup[] => {
  const taughtIn = new Map<string, Set<string>>();
  for (const [id, { tags, on }] of Object.entries(flow.states)) {
    if (tags[0] !== "question") continue;
    for (const { actions } of Object.values(on ?? {}).flat()) {
      for (const fact of Object.keys(actions?.params ?? {}))
        taughtIn.set(fact, (taughtIn.get(fact) ?? new Set()).add(id));
    }
  }
  const groupsOf = (kind: FactGroup["kind"]) =>
    Object.entries(flow.states).flatMap(([at, { tags, on }]): FactGroup[] => {
      if (tags[0] !== kind) return [];
      const choices = Object.entries(on ?? {}).flatMap(([say, branches]): FactChoice[] => {
        const taught = Object.assign({}, ...branches.map(({ actions }) => actions?.params)) as Facts;
        const facts = Object.entries(taught).filter(([fact]) => (taughtIn.get(fact)?.size ?? 0) <= 1);
        return facts.length > 0 ? [{ say, facts: Object.fromEntries(facts) }] : [];
      });
      return choices.length > 0 ? [{ at, kind, choices }] : [];
    });
  return [...groupsOf("question"), ...groupsOf("cause")];
});
