import type { Option } from "./decision.ts";
import type { OpenIndex } from "./openIndex.ts";
import type { Target } from "./phraseIndex.ts";
import type { Ranked } from "./rank.ts";
import type { Situation } from "./situation.ts";

/**
 * What a label leads to here and now. `undefined` if it must not be offered: ruled out, shown before, or unreachable.
 */
export function optionOf(
  label: number,
  open: OpenIndex,
  { groups }: Pick<Ranked, "groups">,
  situation: Situation,
): Option | undefined {
  const { id, kind } = open.index.labels[label] ?? {};
  if (id === undefined || kind === "off-topic") return undefined;
  if (kind === "request") return { kind: "request", label: id };
  if (situation.forbidden.has(id) || situation.tried.has(id)) return undefined;
  // The group with the most similar phrase says it most precisely.
  const own = open.index.groups
    .map((group, i) => ({ group, likeness: groups[i] ?? 0 }))
    .filter(({ group }) => group.label === label);
  own.sort((a, b) => b.likeness - a.likeness);
  for (const { group } of own) {
    const to = reachable(group.to, situation);
    if (to) return { kind: "cause", label: id, to };
  }
  return undefined;
}

/** The first target at the current question, else the first that can be reached. */
export function reachable(
  targets: readonly Target[],
  { at, answers, forbidden, tried }: Situation,
): Target | undefined {
  const open = targets.filter((to) =>
    "state" in to
      ? !forbidden.has(to.state) && !tried.has(to.state)
      : to.at === at
        ? answers.some(({ say }) => say === to.say)
        : !forbidden.has(to.at) && !forbidden.has(`${to.at}.${to.say}`),
  );
  return open.find((to) => "at" in to && to.at === at) ?? open[0];
}
