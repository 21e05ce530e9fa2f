import type { Condition, Content, PlannedCause, PlannedFact } from "./plan.ts";
import { conditionInSentence, conditionOfLabel, specific } from "../parts/platforms.ts";
import type { Tongue } from "../tongue/tongue.ts";

/** A question offers eight answers: one of them is "something else". */
const mostValues = 7;

/**
 * The facts that texts and steps ask for, each with all its values, and for each cause what has to be known: `only`, if it
 * has nothing for others, else `needs`.
 */
export function planFacts(
  given: readonly PlannedCause[],
  tongue: Tongue,
): { readonly facts: readonly PlannedFact[]; readonly causes: readonly PlannedCause[] } {
  const headed = given.map((cause) => ({ ...unasked(cause), ...headingOnly(cause, tongue) }));
  const make = specific(headed.flatMap(conditionsOf));
  const conditions = headed.flatMap(conditionsOf).map(make);
  const facts = [...new Set(conditions.map(({ fact }) => fact))].map((id) => ({
    id,
    values: [
      ...[...new Set(conditions.filter(({ fact }) => fact === id).flatMap(({ values }) => values))].slice(
        0,
        mostValues,
      ),
      "other",
    ],
  }));
  const limited = (when: Condition): Condition | undefined => {
    const { fact, values } = make(when);
    const known = facts.find(({ id }) => id === fact)?.values ?? [];
    const kept = values.filter((value) => known.includes(value));
    return kept.length > 0 ? { fact, values: kept } : undefined;
  };
  const causes = headed.map((cause): PlannedCause => {
    const only = cause.only && limited(cause.only);
    const content = (one: Content): Content => conditioned(one, limited);
    const steps = cause.steps.map((step) => {
      const when = step.when && limited(step.when);
      const { when: _, ...rest } = step;
      return { ...rest, content: step.content.map(content), ...(when && !same(when, only) && { when }) };
    });
    const body = cause.body.map(content);
    const after = cause.after.map(content);
    const named = [...new Set(conditionsOf({ ...cause, steps, body, after }).map(({ fact }) => fact))];
    const forSome = only ?? onlyOf(steps.map(({ when }) => when));
    const { only: _, ...rest } = cause;
    return {
      ...rest,
      body,
      steps,
      after,
      ...(forSome && { only: forSome }),
      needs: named.filter((fact) => fact !== forSome?.fact),
    };
  });
  return { facts, causes };
}

/**
 * Where every step is for some and sentences say so, nobody is asked: what is good for all others to know would be hidden
 * from them.
 */
function unasked(cause: PlannedCause): PlannedCause {
  const { steps } = cause;
  if (!steps.every(({ when }) => when) || !steps.some(({ saysWhen }) => saysWhen)) return cause;
  return {
    ...cause,
    steps: steps.map(({ when, saysWhen, ...step }) => (saysWhen || !when ? step : { ...step, when })),
  };
}

/** "Disable streaming (iOS)": the whole cause is for some. A heading that asks is chosen by its readers anyway. */
function headingOnly({ heading }: PlannedCause, tongue: Tongue): { only?: Condition } {
  const [, inside = ""] = /\(([^()]+)\)[.:]?$/.exec(heading.text) ?? [];
  const [, label = ""] = /^([^:]{2,40}):\s/.exec(heading.text) ?? [];
  const whole = heading.text.length < 40 ? conditionOfLabel(heading.text, tongue) : undefined;
  const only =
    (inside && conditionOfLabel(inside, tongue)) ||
    (label && conditionOfLabel(label, tongue)) ||
    whole ||
    conditionInSentence(heading.text, tongue);
  return only ? { only } : {};
}

/** Where every step is for some, the cause is for all of those. */
function onlyOf(whens: readonly (Condition | undefined)[]): Condition | undefined {
  const [first] = whens;
  if (!first || whens.some((when) => when?.fact !== first.fact)) return undefined;
  return { fact: first.fact, values: [...new Set(whens.flatMap((when) => when?.values ?? []))] };
}

function conditionsOf(cause: Pick<PlannedCause, "only" | "body" | "steps" | "after">): readonly Condition[] {
  const texts = [...cause.body, ...cause.after, ...cause.steps.flatMap(({ content }) => content)];
  return [
    ...(cause.only ? [cause.only] : []),
    ...cause.steps.flatMap(({ when }) => when ?? []),
    ...texts.flatMap((one) => ("when" in one && one.when ? [one.when] : [])),
  ];
}

function conditioned(content: Content, limited: (when: Condition) => Condition | undefined): Content {
  if (!("when" in content) || !content.when) return content;
  const when = limited(content.when);
  const { when: _, ...rest } = content;
  return { ...rest, ...(when && { when }) };
}

function same(one: Condition, other: Condition | undefined): boolean {
  return one.fact === other?.fact && one.values.join() === other.values.join();
}
