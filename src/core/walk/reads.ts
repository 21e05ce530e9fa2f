import { isDerived } from "../guide/facts.ts";
import type { FlowState, When } from "../guide/flow.ts";
import { type Standing, stepId } from "./step.ts";

/** What of the facts and of the tried causes is looked at. */
export interface Reads {
  readonly facts: ReadonlySet<string>;
  readonly tried: ReadonlySet<string>;
}

/** What the guards, `never`s and self-passing questions of these states look at. */
export function readsOf(states: readonly FlowState[]): { facts: Set<string>; tried: Set<string> } {
  const facts = new Set<string>();
  const tried = new Set<string>();
  for (const { on, meta } of states) {
    const promises = [meta?.never, ...(meta?.steps ?? []).map(({ never }) => never)].flatMap(
      (one) => one ?? [],
    );
    for (const forbidden of promises) for (const fact of Object.keys(forbidden)) facts.add(fact);
    for (const { id, when } of meta?.steps ?? []) {
      tried.add(stepId(id));
      read(when);
    }
    if (meta?.asks !== undefined) facts.add(meta.asks);
    for (const { guard, actions } of Object.values(on ?? {}).flat()) {
      read(guard?.params);
      // What an answer would contradict keeps its question from passing itself.
      if (meta?.asks !== undefined)
        for (const fact of Object.keys(actions?.params ?? {})) if (!isDerived(fact)) facts.add(fact);
    }
  }
  return { facts, tried };

  function read({ knows, lacks, untried, or, and }: When = {}): void {
    for (const fact of Object.keys({ ...knows, ...lacks })) facts.add(fact);
    for (const id of untried ?? []) tried.add(id);
    for (const one of [...(or ?? []), ...(and ?? [])]) read(one);
  }
}

/**
 * The same for places with the same state, and the same of what is known and tried, in whatever order it came. With the
 * `reads` of all states of a flow, two places with the same key lead to the same walks, and there are few of them.
 */
export function keyOf({ at, context: { facts, tried } }: Standing, reads?: Reads): string {
  const known = Object.keys(facts).filter((fact) => reads?.facts.has(fact) ?? true);
  const causes = tried.filter((id) => reads?.tried.has(id) ?? true);
  return [at, ...known.sort().map((fact) => `${fact}=${facts[fact]}`), ...causes.sort()].join(" ");
}
