import type { Step, When } from "../../../core/guide/flow.ts";
import { stepId } from "../../../core/walk/step.ts";
import { and, known, lacks, never, notKnown, or, wanted as inFlow } from "./guards.ts";
import {
  type CauseSource,
  type FactSet,
  type GuideSource,
  listsOf,
  type StepSource,
} from "../guideSource.ts";

/** The fact that a question was asked on this walk. */
export const asked = (question: string) => `asked--${question}`;
/** The fact that this fact, which a question asks, was learned by another answer. */
export const said = (fact: string) => `said--${fact}`;

/** A fact whose question comes first, and when. */
export interface Asking {
  readonly fact: string;
  readonly when: When;
}

/** When something on a list is taken, of one cause. */
export interface CauseGuards {
  /** It is shown now. */
  readonly open: When;
  /** It is shown now, or something is asked first. */
  readonly can: When;
  /** What has to be asked first, in this order: the fact, and when. */
  readonly asks: readonly Asking[];
  /** What was told and not shown yet. It comes before the cause, also where that is open. */
  readonly told: readonly Asking[];
}

/**
 * When a cause is open: it was not shown on this walk, it is for this reader, nothing that is known forbids it, and one
 * of its steps is new. `only` and `needs` ask what they have to know, if a question asks it. What a host or an agent told
 * is asked, too: its question passes by itself, so that the reader sees what was told, and can change it.
 */
export function causeGuards(guide: GuideSource): (cause: CauseSource) => CauseGuards {
  const asking = new Map(
    guide.questions.flatMap(({ id, asks }) => (asks === undefined ? [] : [[asks, id] as const])),
  );
  const taughtElsewhere = learnedElsewhere(guide);
  const values = new Map(guide.facts.map(({ name, values: all }) => [name, all]));
  const unknown = (fact: string): When => lacks({ [fact]: values.get(fact) ?? [] });
  const answers = new Map(
    guide.facts.map(({ name, values: all, toldOnly }) => [
      name,
      all.filter((one) => !toldOnly.includes(one)),
    ]),
  );
  /** The facts that say that the reader knows of this one: its question was shown, or another answer taught it. */
  const shownBy = (fact: string): FactSet[] => [
    { [asked(asking.get(fact) ?? "")]: ["yes"] },
    ...(taughtElsewhere.has(fact) ? [{ [said(fact)]: ["yes"] }] : []),
  ];
  /** It was told as a value that its question has, and the question was not shown yet. */
  const isTold = (fact: string): When =>
    and(known([{ [fact]: answers.get(fact) ?? [] }]), notKnown(shownBy(fact)));
  /** This set is known, or may be once what can be asked of it was. */
  const canBe = (set: FactSet, asking: (fact: string) => boolean): When =>
    and(
      ...Object.entries(set).map(([fact, wanted]) => {
        if (!asking(fact)) return known([{ [fact]: wanted }]);
        const isAny = values.get(fact)?.every((value) => wanted.includes(value)) ?? false;
        return isAny ? {} : or(unknown(fact), known([{ [fact]: wanted }]));
      }),
    );
  const owners = new Map<string, number>();
  for (const { steps } of guide.causes)
    for (const id of new Set(steps.map((step) => step.id))) owners.set(id, (owners.get(id) ?? 0) + 1);

  /** One step at least was not shown yet. `isFor` says whether a step is for this reader. */
  const someNew = ({ steps }: CauseSource, isFor: (step: StepSource) => When): When =>
    steps.length === 0
      ? {}
      : or(
          ...steps.map((step) =>
            // A step that no other cause has is new as long as its cause is.
            and(isFor(step), (owners.get(step.id) ?? 0) > 1 ? { untried: [stepId(step.id)] } : {}),
          ),
        );

  return (cause) => {
    const { id, only, needs } = cause;
    const needed = needs.filter((fact) => asking.has(fact));
    // Of what steps look at, only that is asked which the cause itself asks.
    const own = new Set([
      ...needed,
      ...(only ?? []).flatMap((set) => Object.keys(set)).filter((fact) => asking.has(fact)),
    ]);
    const free = and({ untried: [id] }, notKnown(cause.never));
    const open = and(
      free,
      known(only),
      ...needed.map((fact) => known([{ [fact]: values.get(fact) ?? [] }])),
      someNew(cause, (step) => and(known(step.if), notKnown(step.unless))),
    );
    const may = and(
      free,
      only ? or(...only.map((set) => canBe(set, (fact) => asking.has(fact)))) : {},
      someNew(cause, (step) =>
        and(
          step.if ? or(...step.if.map((set) => canBe(set, (fact) => own.has(fact)))) : {},
          notKnown(step.unless),
        ),
      ),
    );
    const isAsked = (fact: string) => asking.has(fact);
    const wanted = (only ?? []).flatMap((set) =>
      Object.keys(set)
        .filter(isAsked)
        .map((fact): Wish => {
          const { [fact]: _, ...others } = set;
          return { fact, unknown: canBe(others, isAsked), known: canBe(set, isAsked) };
        }),
    );
    const needing = needed.map((fact): Wish => ({ fact, unknown: known(only), known: known(only) }));
    const first = oneOfEach([...needing, ...wanted]).map(({ fact, ...wish }) => ({
      fact,
      asks: and(wish.unknown, unknown(fact)),
      told: and(may, wish.known, isTold(fact)),
    }));
    return {
      open,
      // It can be wherever it is or something is asked for it: what is offered always leads on.
      can: or(open, first.length > 0 ? and(may, or(...first.map(({ asks }) => asks))) : never),
      asks: first.map(({ fact, asks }) => ({ fact, when: and(may, asks) })),
      told: first.map(({ fact, told }) => ({ fact, when: told })),
    };
  };
}

/** A fact that a cause has to know, and when, as long as it is unknown, and once it is known. */
interface Wish {
  readonly fact: string;
  readonly unknown: When;
  readonly known: When;
}

/** Each fact once, where it was first: wanted if any of these wants it. */
function oneOfEach(all: readonly Wish[]): readonly Wish[] {
  return [...new Set(all.map(({ fact }) => fact))].map((fact) => {
    const own = all.filter((one) => one.fact === fact);
    return {
      fact,
      unknown: or(...own.map((one) => one.unknown)),
      known: or(...own.map((one) => one.known)),
    };
  });
}

/** Makes the steps of a flow: a promise of one is one of every step with its id, wherever that stands. */
export function stepsInFlow({ causes }: GuideSource): (step: StepSource) => Step {
  const promises = new Map<string, FactSet[]>();
  for (const { id, never: own } of causes.flatMap(({ steps }) => steps))
    if (own) promises.set(id, [...(promises.get(id) ?? []), ...own]);
  return ({ id, if: some, unless }) => {
    const guard = and(known(some), notKnown(unless));
    const all = promises.get(id)?.map(inFlow);
    return { id, ...(Object.keys(guard).length > 0 && { when: guard }), ...(all && { never: all }) };
  };
}

/** The facts that some other answer, or a place of a list, teaches than those of the question that asks them. */
function learnedElsewhere(guide: GuideSource): ReadonlySet<string> {
  const { questions, causes } = guide;
  return new Set([
    ...questions.flatMap(({ asks, answers }) =>
      answers.flatMap(({ learn }) => Object.keys(learn).filter((fact) => fact !== asks)),
    ),
    ...causes.flatMap(({ answers }) => answers.flatMap(({ learn }) => Object.keys(learn))),
    ...listsOf(guide).flatMap((list) => list.flatMap(({ learn }) => Object.keys(learn))),
  ]);
}
