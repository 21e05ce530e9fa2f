import type { When } from "../../core/guide/flow.ts";
import { stepId } from "../../core/walk/step.ts";
import { and, known, lacks, never, notKnown, or } from "./guards.ts";
import type { CauseSource, FactSet, GuideSource, StepSource } from "./guideSource.ts";

/** When something on a list is taken, of one cause. */
export interface CauseGuards {
  /** It is shown now. */
  readonly open: When;
  /** It is shown now, or something is asked first. */
  readonly can: When;
  /** What has to be asked first, in this order: the fact, and when. */
  readonly asks: readonly { readonly fact: string; readonly when: When }[];
}

/**
 * When a cause is open: it was not shown on this walk, it is for this reader, nothing that is known forbids it, and one
 * of its steps is new. `only` and `needs` ask what they have to know, if a question asks it.
 */
export function causeGuards(guide: GuideSource): (cause: CauseSource) => CauseGuards {
  const asked = new Set(guide.questions.flatMap(({ asks }) => asks ?? []));
  const values = new Map(guide.facts.map(({ name, values: all }) => [name, all]));
  const unknown = (fact: string): When => lacks({ [fact]: values.get(fact) ?? [] });
  /** This set is known, or may be once what can be asked of it was. */
  const canBe = (set: FactSet, asking: (fact: string) => boolean): When =>
    and(
      ...Object.entries(set).map(([fact, wanted]) =>
        asking(fact) ? or(unknown(fact), known([{ [fact]: wanted }])) : known([{ [fact]: wanted }]),
      ),
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
    const needed = needs.filter((fact) => asked.has(fact));
    // Of what steps look at, only that is asked which the cause itself asks.
    const own = new Set([
      ...needed,
      ...(only ?? []).flatMap((set) => Object.keys(set)).filter((fact) => asked.has(fact)),
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
      only ? or(...only.map((set) => canBe(set, (fact) => asked.has(fact)))) : {},
      someNew(cause, (step) =>
        and(
          step.if ? or(...step.if.map((set) => canBe(set, (fact) => own.has(fact)))) : {},
          notKnown(step.unless),
        ),
      ),
    );
    const first = [
      ...needed.map((fact) => ({ fact, when: and(known(only), unknown(fact)) })),
      ...(only ?? []).flatMap((set) =>
        Object.keys(set)
          .filter((fact) => asked.has(fact))
          .map((fact) => ({
            fact,
            when: and(
              canBe(set, (one) => asked.has(one)),
              unknown(fact),
            ),
          })),
      ),
    ];
    return {
      open,
      // It can be wherever it is or something is asked for it: what is offered always leads on.
      can: or(open, first.length > 0 ? and(may, or(...first.map((one) => one.when))) : never),
      asks: first.map(({ fact, when }) => ({ fact, when: and(may, when) })),
    };
  };
}
