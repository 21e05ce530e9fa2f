import type { Facts, FlowState } from "../../core/guide/flow.ts";
import { didYouMean } from "../reading/didYouMean.ts";
import type { FlowFile } from "../flow/flowFile.ts";
import type { Tell } from "../problem.ts";
import type { Path } from "../reading/readYaml.ts";

/** Every name in a flow is the name of something: targets, facts and their values, causes. */
export function checkNames({ file, flow, at }: FlowFile, tell: Tell): void {
  const states = Object.keys(flow.states);
  const facts = factsTaught(flow.states);
  const tried = new Set(
    Object.entries(flow.states).flatMap(([id, { meta }]) => (meta?.cause ? [id, meta.cause] : [])),
  );
  if (flow.initial && !Object.hasOwn(flow.states, flow.initial)) {
    tell(at(["initial"]), flow.initial, "there is no such state", didYouMean(flow.initial, states, "states"));
  }
  for (const [id, { meta, on }] of Object.entries(flow.states)) {
    const path = ["states", id];
    for (const [n, set] of (meta?.never ?? []).entries()) checkFacts(set, [...path, "meta", "never", n]);
    if (meta?.instead) checkState(meta.instead, [...path, "meta", "instead"]);
    for (const [say, branches] of Object.entries(on ?? {})) {
      for (const [n, { target, guard }] of branches.entries()) {
        const branch = [...path, "on", say, n];
        const params = [...branch, "guard", "params"];
        checkState(target, [...branch, "target"]);
        checkFacts(guard?.params.knows ?? {}, [...params, "knows"]);
        checkFacts(guard?.params.lacks ?? {}, [...params, "lacks"]);
        for (const [m, one] of (guard?.params.untried ?? []).entries()) {
          if (!tried.has(one))
            tell(
              at([...params, "untried", m]),
              one,
              "there is no such cause, and no cause-state of this name",
              didYouMean(one, tried, "causes"),
            );
        }
      }
    }
  }

  function checkState(id: string, path: Path): void {
    if (!Object.hasOwn(flow.states, id))
      tell(at(path), id, `there is no such state in ${file}`, didYouMean(id, states, "states"));
  }

  function checkFacts(given: Facts, path: Path): void {
    for (const [fact, value] of Object.entries(given)) {
      const values = facts.get(fact);
      if (!values)
        tell(
          at([...path, fact], "key"),
          fact,
          "no answer teaches this fact",
          didYouMean(fact, facts.keys(), "facts"),
        );
      else if (!values.has(value))
        tell(
          at([...path, fact]),
          value,
          `no answer teaches "${fact}" with this value`,
          didYouMean(value, values, "values"),
        );
    }
  }
}

/** The facts of a flow and their values are exactly what its answers teach. */
function factsTaught(states: Readonly<Record<string, FlowState>>): Map<string, Set<string>> {
  const facts = new Map<string, Set<string>>();
  for (const { actions } of Object.values(states).flatMap(({ on }) => Object.values(on ?? {}).flat())) {
    for (const [fact, value] of Object.entries(actions?.params ?? {}))
      facts.set(fact, (facts.get(fact) ?? new Set()).add(value));
  }
  return facts;
}
