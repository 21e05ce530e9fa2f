import type { Branch, Flow } from "../../core/guide/flow.ts";

/**
 * Where an answer may lead when nothing is remembered: first what needs no knowledge, last what is left for everyone.
 * Of states that explain the same cause, those that somebody may never see are left out where another one does as
 * well: a page that doesn't know who reads it shows what is right for everyone.
 */
export function plainTargets(flow: Flow, branches: readonly Branch[]): readonly string[] {
  const sorted = [0, 1, 2].flatMap((wanted) => branches.filter((branch) => needs(branch) === wanted));
  const targets = [...new Set(sorted.map(({ target }) => target))];
  const isForAll = (id: string) => flow.states[id]?.meta?.never === undefined;
  const causeOf = (id: string) => flow.states[id]?.meta?.cause;
  return targets.filter(
    (one) =>
      isForAll(one) ||
      causeOf(one) === undefined ||
      !targets.some((other) => isForAll(other) && causeOf(other) === causeOf(one)),
  );
}

function needs({ guard }: Branch): 0 | 1 | 2 {
  if (!guard) return 2;
  return guard.params.knows ? 1 : 0;
}
