import type { Branch, Flow, FlowState } from "../guide/flow.ts";
import { branch } from "./branch.ts";
import { nextLock } from "./nextLock.ts";
import type { Random } from "./random.ts";
import type { Meaning, Version } from "./version.ts";

type Edit = (old: Version, rng: Random) => Version;

/** A number that nothing has yet, as good as certainly, and the same for the same seed. */
const fresh = (rng: Random) => 1_000_000 + rng.upTo(2 ** 31);
const newMeaning = (rng: Random): Meaning => {
  const uid = fresh(rng);
  return { uid, lineage: uid, text: 0, was: [] };
};
const newText = (old: Meaning): Meaning => ({ ...old, text: old.text + 1 });
const otherMeaning = (old: Meaning, rng: Random): Meaning => ({
  uid: fresh(rng),
  lineage: old.lineage,
  text: old.text + 1,
  was: [],
});
const renamed = (old: Meaning, rng: Random): Meaning => ({
  ...old,
  uid: fresh(rng),
  was: [...old.was, old.uid],
});

/** What an author does to a guide, one thing at a time; each gives the next version with its lock. */
export const edits: Readonly<Record<string, Edit>> = {
  insertQuestion(old, rng) {
    const id = `n${fresh(rng)}`;
    const target = rng.pick(Object.keys(old.flow.states).filter((state) => state !== "else"));
    const on = { yes: [branch(target)], no: [branch(rng.chance(0.7) ? target : "contact")] };
    const all = rng.chance(0.5);
    const states = eachBranch(old.flow, (one) =>
      one.target === target && (all || rng.chance(0.5)) ? { ...one, target: id } : one,
    );
    const initial = old.flow.initial === target && rng.chance(0.5) ? id : old.flow.initial;
    return next(old, { ...old.flow, initial, states: { ...states, [id]: { tags: ["question"], on } } }, rng);
  },

  removeState(old, rng) {
    const gone = rng.pick(removable(old.flow));
    const first = Object.values(old.flow.states[gone]?.on ?? {})[0]?.at(-1)?.target;
    // After other edits it may lead to itself.
    const to = first === undefined || first === gone ? "contact" : first;
    const { [gone]: _, ...rest } = eachBranch(old.flow, (one) =>
      one.target === gone ? { ...one, target: to } : one,
    );
    const initial = old.flow.initial === gone ? to : old.flow.initial;
    const states = Object.fromEntries(
      Object.entries(rest).map(([id, state]) => [
        id,
        state.meta?.instead === gone ? { ...state, meta: { ...state.meta, instead: "contact" } } : state,
      ]),
    );
    return next(old, { ...old.flow, initial, states }, rng);
  },

  reorderAnswers(old, rng) {
    const [id, state] = pickAsking(old.flow, rng);
    return withState(
      old,
      id,
      { ...state, on: Object.fromEntries(Object.entries(state.on ?? {}).reverse()) },
      rng,
    );
  },

  /** As in inkle/ink issue 545: an option inserted before the one that was chosen. */
  insertAnswerFirst(old, rng) {
    const [id, state] = pickAsking(old.flow, rng);
    return withState(
      old,
      id,
      {
        ...state,
        on: { [`n${fresh(rng)}`]: [branch(rng.pick(Object.keys(old.flow.states)))], ...state.on },
      },
      rng,
    );
  },

  removeAnswer(old, rng) {
    const [id, state] = pickAsking(old.flow, rng);
    const says = Object.keys(state.on ?? {});
    const gone = rng.pick(says);
    if (says.length < 3) return old;
    return withState(
      old,
      id,
      {
        ...state,
        on: Object.fromEntries(Object.entries(state.on ?? {}).filter(([say]) => say !== gone)),
      },
      rng,
    );
  },

  retarget(old, rng) {
    const [id, state] = pickAsking(old.flow, rng);
    const say = rng.pick(Object.keys(state.on ?? {}));
    const target = rng.pick(Object.keys(old.flow.states));
    const on = { ...state.on, [say]: (state.on?.[say] ?? []).map((one) => ({ ...one, target })) };
    return withState(old, id, { ...state, on }, rng);
  },

  renameState(old, rng) {
    return rename(old, rng.pick(removable(old.flow)), true, rng);
  },

  renameStateWithoutWas(old, rng) {
    return rename(old, rng.pick(removable(old.flow)), false, rng);
  },

  renameAnswer(old, rng) {
    const [id, state] = pickAsking(old.flow, rng);
    const say = rng.pick(Object.keys(state.on ?? {}));
    const name = `r${fresh(rng)}`;
    const on = Object.fromEntries(
      Object.entries(state.on ?? {}).map(([key, [first, ...more]]) =>
        key === say && first
          ? [name, [{ ...first, was: say }, ...more]]
          : [key, first ? [first, ...more] : more],
      ),
    );
    const before = old.meanings.get(`${id}.${say}`);
    const after = withState(old, id, { ...state, on }, rng);
    return {
      ...after,
      meanings: before ? new Map(after.meanings).set(`${id}.${name}`, renamed(before, rng)) : after.meanings,
    };
  },

  newMeaningOfState(old, rng) {
    const [id, state] = pickAsking(old.flow, rng);
    return next(
      old,
      old.flow,
      rng,
      [id],
      [id, ...Object.keys(state.on ?? {}).map((say) => `${id}.${say}`)],
      otherMeaning,
    );
  },

  newMeaningOfAnswer(old, rng) {
    const [id, state] = pickAsking(old.flow, rng);
    const answer = `${id}.${rng.pick(Object.keys(state.on ?? {}))}`;
    return next(old, old.flow, rng, [answer], [answer], otherMeaning);
  },

  reword(old, rng) {
    const [id, state] = pickAsking(old.flow, rng);
    return next(
      old,
      old.flow,
      rng,
      [],
      [rng.pick([id, ...Object.keys(state.on ?? {}).map((say) => `${id}.${say}`)])],
      newText,
    );
  },
};

function next(
  old: Version,
  flow: Flow,
  rng: Random,
  declared: readonly string[] = [],
  touched: readonly string[] = [],
  change: (before: Meaning, rng: Random) => Meaning = newText,
): Version {
  const { lock, last } = nextLock(old, flow, declared);
  const meanings = new Map(
    [...Object.keys(lock.states), ...Object.keys(lock.answers)].map((id): [string, Meaning] => {
      const before = old.meanings.get(id);
      if (!before) return [id, newMeaning(rng)];
      return [id, touched.includes(id) ? change(before, rng) : before];
    }),
  );
  return { flow, lock, last, meanings };
}

function withState(old: Version, id: string, state: FlowState, rng: Random): Version {
  return next(old, { ...old.flow, states: { ...old.flow.states, [id]: state } }, rng);
}

function rename(old: Version, id: string, was: boolean, rng: Random): Version {
  const name = `r${fresh(rng)}`;
  const states = Object.fromEntries(
    Object.entries(eachBranch(old.flow, (one) => renameIn(one, id, name))).map(([key, state]) => {
      const { was: _, ...plain } = state;
      const on = Object.fromEntries(
        Object.entries(state.on ?? {}).map(([say, list]) => [say, list.map(({ was: _was, ...one }) => one)]),
      );
      // An answer's own `was` is of another edit: the author takes it out.
      const moved: FlowState = { ...plain, ...(state.on && { on }), ...(was && { was: id }) };
      if (key === id) return [name, moved];
      return [key, state.meta?.instead === id ? { ...state, meta: { ...state.meta, instead: name } } : state];
    }),
  );
  const after = next(
    old,
    {
      ...old.flow,
      initial: old.flow.initial === id ? name : old.flow.initial,
      states,
    },
    rng,
  );
  if (!was) return after;
  const meanings = new Map(after.meanings);
  const says = Object.keys(after.flow.states[name]?.on ?? {});
  for (const [from, to] of [[id, name], ...says.map((say) => [`${id}.${say}`, `${name}.${say}`])] as const) {
    const before = old.meanings.get(from ?? "");
    if (before && to) meanings.set(to, renamed(before, rng));
  }
  return { ...after, meanings };
}

function renameIn(one: Branch, id: string, name: string): Branch {
  const target = one.target === id ? name : one.target;
  const untried = one.guard?.params.untried?.map((state) => (state === id ? name : state));
  return {
    ...one,
    target,
    ...(one.guard && untried && { guard: { type: "when", params: { ...one.guard.params, untried } } }),
  };
}

function eachBranch(flow: Flow, change: (one: Branch) => Branch): Record<string, FlowState> {
  return Object.fromEntries(
    Object.entries(flow.states).map(([id, state]) => [
      id,
      state.on
        ? {
            ...state,
            on: Object.fromEntries(Object.entries(state.on).map(([say, list]) => [say, list.map(change)])),
          }
        : state,
    ]),
  );
}

function removable(flow: Flow): string[] {
  return Object.keys(flow.states).filter((id) => flow.states[id]?.type !== "final" && id !== "else");
}

function pickAsking(flow: Flow, rng: Random): [string, FlowState] {
  return rng.pick(Object.entries(flow.states).filter(([, { on }]) => Object.keys(on ?? {}).length > 0));
}
