import fc from "fast-check";
import type { Branch, Flow, FlowState } from "../guide/flow.ts";
import { at, chance, place, sometimes } from "./arbitraryFlow.ts";
import { branch } from "./testGuide.ts";
import { type Meaning, nextLock, type Version } from "./version.ts";

/** Where an edit is made, in whatever version it is made: each is the so-manieth of those there are. */
interface Where {
  readonly state: number;
  readonly answer: number;
  readonly target: number;
  /** Of the branches that an edit could change, those whose bit is set stay as they are. */
  readonly spared: number;
  /** An inserted question comes before the first one; its "no" leads to a person. */
  readonly first: boolean;
  readonly away: boolean;
}

/** What an author does to a guide, one thing at a time. `undefined`: it can't be done there. */
const kinds = {
  insertQuestion(old, { target: to, spared, first, away }) {
    const id = `n${old.fresh}`;
    const target = at(
      Object.keys(old.flow.states).filter((state) => state !== "else"),
      to,
    );
    const on = { yes: [branch(target)], no: [branch(away ? "contact" : target)] };
    let seen = 0;
    const states = eachBranch(old.flow, (one) =>
      one.target === target && !(spared & (1 << (seen++ % 16))) ? { ...one, target: id } : one,
    );
    const initial = old.flow.initial === target && first ? id : old.flow.initial;
    return next(old, { ...old.flow, initial, states: { ...states, [id]: { tags: ["question"], on } } });
  },

  removeState(old, { state }) {
    const gone = removable(old.flow, state);
    if (gone === undefined) return undefined;
    const lead = Object.values(old.flow.states[gone]?.on ?? {})[0]?.at(-1)?.target;
    // After other edits it may lead to itself.
    const to = lead === undefined || lead === gone ? "contact" : lead;
    const { [gone]: _, ...rest } = eachBranch(old.flow, (one) =>
      one.target === gone ? { ...one, target: to } : one,
    );
    const initial = old.flow.initial === gone ? to : old.flow.initial;
    const states = Object.fromEntries(
      Object.entries(rest).map(([id, one]) => [
        id,
        one.meta?.instead === gone ? { ...one, meta: { ...one.meta, instead: "contact" } } : one,
      ]),
    );
    return next(old, { ...old.flow, initial, states });
  },

  reorderAnswers: (old, where) => withAnswers(old, where, (answers) => answers.reverse()),

  /** As in inkle/ink issue 545: an option inserted before the one that was chosen. */
  insertAnswerFirst: (old, where) =>
    withAnswers(old, where, (answers) => {
      const target = at(Object.keys(old.flow.states), where.target);
      return [[`n${old.fresh}`, [branch(target)]], ...answers];
    }),

  removeAnswer: (old, where) =>
    withAnswers(old, where, (answers, gone) =>
      answers.length < 3 ? undefined : answers.filter(([say]) => say !== gone),
    ),

  retarget: (old, where) =>
    withAnswers(old, where, (answers, changed) => {
      const target = at(Object.keys(old.flow.states), where.target);
      return answers.map(([say, list]) => [
        say,
        say === changed ? list.map((one) => ({ ...one, target })) : list,
      ]);
    }),

  renameState: (old, { state }) => rename(old, removable(old.flow, state), true),

  renameStateWithoutWas: (old, { state }) => rename(old, removable(old.flow, state), false),

  renameAnswer(old, where) {
    const { id, say } = asking(old.flow, where);
    const name = `r${old.fresh}`;
    const after = withAnswers(old, where, (answers) =>
      answers.map(([key, [first, ...more]]) =>
        key === say && first
          ? [name, [{ ...first, was: say }, ...more]]
          : [key, first ? [first, ...more] : more],
      ),
    );
    return after && renamed(after, old, [[`${id}.${say}`, `${id}.${name}`]]);
  },

  newMeaningOfState(old, where) {
    const { id, answers } = asking(old.flow, where);
    return next(old, old.flow, [id], [id, ...answers.map(([say]) => `${id}.${say}`)], otherMeaning);
  },

  newMeaningOfAnswer(old, where) {
    const { id, say } = asking(old.flow, where);
    return next(old, old.flow, [`${id}.${say}`], [`${id}.${say}`], otherMeaning);
  },

  reword(old, where) {
    const { id, answers } = asking(old.flow, where);
    const texts = [id, ...answers.map(([say]) => `${id}.${say}`)];
    return next(old, old.flow, [], [at(texts, where.answer)]);
  },
} satisfies Record<string, (old: Version, where: Where) => Version | undefined>;

export type EditKind = keyof typeof kinds;
export type Edit = Where & { readonly kind: EditKind };

export const editKinds = Object.keys(kinds) as readonly EditKind[];

/** Up to five edits of any guide, of these kinds. Shrinks to fewer, and to the kinds that come first. */
export function editsArbitrary(of: readonly EditKind[] = editKinds): fc.Arbitrary<readonly Edit[]> {
  const edit = fc.record({
    kind: fc.constantFrom(...of),
    state: place,
    answer: place,
    target: place,
    spared: sometimes(50, fc.nat({ max: 0xffff })).map((bits) => bits ?? 0),
    first: chance(50),
    away: chance(30),
  });
  return fc.noBias(fc.array(edit, { maxLength: 5, size: "max" }));
}

/** The version after these edits, one after the other, with its lock. What can't be done is skipped. */
export function edited(version: Version, edits: readonly Edit[]): Version {
  return edits.reduce((old, edit) => kinds[edit.kind](old, edit) ?? old, version);
}

const newText = (old: Meaning): Meaning => ({ ...old, text: old.text + 1 });
const otherMeaning = (old: Meaning, uid: number): Meaning => ({ ...newText(old), uid, was: [] });

function next(
  old: Version,
  flow: Flow,
  declared: readonly string[] = [],
  touched: readonly string[] = [],
  change: (before: Meaning, uid: number) => Meaning = newText,
): Version {
  const { lock, last } = nextLock(old, flow, declared);
  // The first new number may be that of a new id.
  let fresh = old.fresh + 1;
  const meanings = new Map(
    [...Object.keys(lock.states), ...Object.keys(lock.answers)].map((id): [string, Meaning] => {
      const before = old.meanings.get(id);
      if (before) return [id, touched.includes(id) ? change(before, fresh++) : before];
      const uid = fresh++;
      return [id, { uid, lineage: uid, text: 0, was: [] }];
    }),
  );
  return { flow, lock, last, meanings, fresh };
}

/** `after`, in which the meanings of `old` have other names, as its author says. */
function renamed(after: Version, old: Version, names: readonly (readonly [string, string])[]): Version {
  const meanings = new Map(after.meanings);
  let { fresh } = after;
  for (const [from, to] of names) {
    const before = old.meanings.get(from);
    if (before) meanings.set(to, { ...before, uid: fresh++, was: [...before.was, before.uid] });
  }
  return { ...after, meanings, fresh };
}

function rename(old: Version, id: string | undefined, was: boolean): Version | undefined {
  if (id === undefined) return undefined;
  const name = `r${old.fresh}`;
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
  const initial = old.flow.initial === id ? name : old.flow.initial;
  const after = next(old, { ...old.flow, initial, states });
  if (!was) return after;
  const says = Object.keys(states[name]?.on ?? {});
  return renamed(after, old, [[id, name], ...says.map((say) => [`${id}.${say}`, `${name}.${say}`] as const)]);
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
    Object.entries(flow.states).map(([id, state]) => {
      const on = Object.entries(state.on ?? {}).map(([say, list]) => [say, list.map(change)]);
      return [id, state.on ? { ...state, on: Object.fromEntries(on) } : state];
    }),
  );
}

function removable(flow: Flow, state: number): string | undefined {
  const ids = Object.keys(flow.states).filter((id) => flow.states[id]?.type !== "final" && id !== "else");
  return ids.length > 0 ? at(ids, state) : undefined;
}

type Answers = [say: string, branches: readonly Branch[]][];

/** A state that can be answered, its answers, and one of them. */
function asking(flow: Flow, { state: index, answer }: Where): { id: string; answers: Answers; say: string } {
  const states = Object.entries(flow.states).filter(([, { on }]) => Object.keys(on ?? {}).length > 0);
  const [id, { on }] = at(states, index);
  const answers: Answers = Object.entries(on ?? {}).map(([say, branches]) => [say, branches]);
  return { id, answers, say: at(answers, answer)[0] };
}

function withAnswers(
  old: Version,
  where: Where,
  change: (answers: Answers, say: string) => Answers | undefined,
): Version | undefined {
  const { id, answers, say } = asking(old.flow, where);
  const changed = change(answers, say);
  const state = { ...old.flow.states[id]!, ...(changed && { on: Object.fromEntries(changed) }) };
  return changed && next(old, { ...old.flow, states: { ...old.flow.states, [id]: state } });
}
