import { isDerived } from "../../core/guide/facts.ts";
import type { Branch, Facts, FlowState } from "../../core/guide/flow.ts";
import { leftOpen, nextOpen } from "../../core/guide/left.ts";
import { readsOf } from "../../core/walk/reads.ts";

export type States = Readonly<Record<string, FlowState>>;

const agenda = "agenda--now";

/**
 * The states with as few lists, and as little learned about them, as walk the same: which list is going on is learned on
 * the way to it, lists that lead to the same are one, and to one that is at its end nobody goes back.
 */
export function fewerLists(all: States, initial: string): States {
  const states = oneOfEach(withoutUnread(endedLists(all)), initial);
  return oneOfEach(agendaOutside(states), initial);
}

/** A list that has nothing left once its one cause was shown need not be gone back to: what comes after it is *what is left*. */
function endedLists(states: States): States {
  const isEnded = (id: string) => {
    const [only, after, more] = states[id]?.on?.["on"] ?? [];
    return (
      more === undefined &&
      after?.target === leftOpen &&
      !after.guard &&
      !after.actions &&
      states[only?.target ?? ""]?.tags[0] === "cause" &&
      only?.guard?.params.untried?.includes(only.target) === true
    );
  };
  const ended = mapBranches(states, (one) => {
    const list = one.actions?.params[agenda];
    return list !== undefined && isEnded(list) ? learning(one, () => true, { [agenda]: leftOpen }) : one;
  });
  const taught = new Set(
    Object.values(ended).flatMap(({ on }) =>
      Object.values(on ?? {}).flatMap((all) => all.flatMap(({ actions }) => actions?.params[agenda] ?? [])),
    ),
  );
  return withoutWaysTo(ended, (list) => !taught.has(list));
}

/** Derived facts that nothing looks at are not learned. */
function withoutUnread(states: States): States {
  const { facts } = readsOf(Object.values(states));
  return mapBranches(states, (one) => learning(one, (fact) => !isDerived(fact) || facts.has(fact)));
}

function mapBranches(states: States, change: (branch: Branch, state: string) => Branch): States {
  return Object.fromEntries(
    Object.entries(states).map(([id, { on, ...more }]) => [
      id,
      on
        ? {
            ...more,
            on: Object.fromEntries(
              Object.entries(on).map(([say, all]) => [say, all.map((one) => change(one, id))]),
            ),
          }
        : more,
    ]),
  );
}

/** A branch that learns only some facts. */
function learning(
  { actions, ...more }: Branch,
  isLearned: (fact: string) => boolean,
  add: Facts = {},
): Branch {
  const kept = Object.entries({ ...actions?.params, ...add }).filter(([fact]) => isLearned(fact));
  return {
    ...more,
    ...(kept.length > 0 && { actions: { type: "learn", params: Object.fromEntries(kept) } }),
  };
}

/** Which list is going on is learned on the way to a list, not on each of the ways from it. Jumps come to a list without a way. */
function agendaOutside(states: States): States {
  const jumped = new Set(Object.values(states).map(({ meta }) => meta?.via));
  const isMoved = (id: string) => {
    if (jumped.has(id) || states[id]?.tags[0] !== "junction") return false;
    const lists = (states[id].on?.["on"] ?? []).flatMap(({ actions }) => actions?.params[agenda] ?? []);
    return lists.length > 0 && lists.every((list) => list === id);
  };
  const moved = new Set(Object.keys(states).filter(isMoved));
  return mapBranches(states, (one, id) => {
    if (moved.has(id)) return learning(one, (fact) => fact !== agenda);
    if (moved.has(one.target) && id !== nextOpen) return learning(one, () => true, { [agenda]: one.target });
    return one;
  });
}

/** Each junction once: those that lead to the same in the same way, with themselves as the list that is going on, are one. */
function oneOfEach(states: States, initial: string): States {
  const names = sameAs(states);
  if (names.size === 0) return reachable(states, initial);
  const nameOf = (id: string) => names.get(id) ?? id;
  const kept = Object.entries(states).filter(([id]) => !names.has(id));
  const renamed = mapBranches(Object.fromEntries(kept), (one) => {
    const list = one.actions?.params[agenda];
    const going = list === undefined ? one : learning(one, () => true, { [agenda]: nameOf(list) });
    return { ...going, target: nameOf(one.target) };
  });
  // Two that lead to one each may be alike now.
  return oneOfEach(
    withoutWaysTo(renamed, (list) => names.has(list)),
    initial,
  );
}

/** Junctions by the name of an earlier one that is like them. One that jumps enter by is not taken out. */
function sameAs(states: States): ReadonlyMap<string, string> {
  const entries = new Set(Object.values(states).map(({ meta }) => meta?.via));
  const own = ([id, { tags }]: readonly [string, FlowState]) =>
    tags[0] === "junction" && id !== nextOpen && id !== leftOpen;
  const all = Object.entries(states).filter(own);
  const names = new Map<string, string>();
  const first = new Map<string, string>();
  for (const isEntry of [true, false])
    for (const [id, { on }] of all) {
      if (entries.has(id) !== isEntry) continue;
      const key = JSON.stringify(on).replaceAll(`"${id}"`, '"--"');
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, id);
      else if (!isEntry) names.set(id, earlier);
    }
  return names;
}

/** Without what goes back to these lists. */
function withoutWaysTo(states: States, isGone: (list: string) => boolean): States {
  const next = states[nextOpen];
  const ways = next?.on?.["on"]?.filter(({ guard }) => {
    const list = guard?.params.knows?.[agenda];
    return typeof list !== "string" || !isGone(list);
  });
  return next && ways ? { ...states, [nextOpen]: { ...next, on: { on: ways } } } : states;
}

/** Without junctions that nothing leads to. */
function reachable(states: States, initial: string): States {
  const used = new Set([initial]);
  for (const { on, meta } of Object.values(states)) {
    if (meta?.via !== undefined) used.add(meta.via);
    for (const { target } of Object.values(on ?? {}).flat()) used.add(target);
  }
  return Object.fromEntries(
    Object.entries(states).filter(([id, { tags }]) => tags[0] !== "junction" || used.has(id)),
  );
}
