import fc from "fast-check";
import { at, chance, place, sometimes } from "../../../core/testing/arbitraryPlace.ts";
import { whatIsLeft } from "../../../core/guide/left.ts";

/** A guide as an author may have written it, in the notation that a file of it has, and the steps of its causes. */
export interface InventedGuide {
  readonly written: Readonly<Record<string, unknown>>;
  readonly steps: Readonly<Record<string, readonly InventedStep[]>>;
}

export interface InventedStep {
  readonly id: string;
  readonly if?: Readonly<Record<string, readonly string[]>>;
}

/** Two facts that questions may ask, one of them with groups, and one that is only learned or told. */
const FACTS = {
  plan: ["eap", "insured", "unsure"],
  device: { phone: ["iphone", "android"], computer: ["desktop"] },
  room: ["open", "closed"],
} as const;
const VALUES: Readonly<Record<string, readonly string[]>> = {
  plan: FACTS.plan,
  device: ["iphone", "android", "desktop"],
  room: FACTS.room,
};
const WANTED: Readonly<Record<string, readonly string[]>> = {
  ...VALUES,
  device: ["phone", "computer", "iphone"],
};

const list = <T>(one: fc.Arbitrary<T>, most: number) => fc.array(one, { maxLength: most, size: "max" });
const some = <T>(one: fc.Arbitrary<T>, most: number) =>
  fc.tuple(one, list(one, most - 1)).map(([first, rest]) => [first, ...rest]);

const fact = fc.constantFrom("plan", "device", "room");
const set = some(fc.tuple(fact, some(place, 2)), 2).map((all) =>
  Object.fromEntries(
    all.map(([name, values]) => [name, [...new Set(values.map((value) => at(WANTED[name]!, value)))]]),
  ),
);
const learn = fc.tuple(fact, place).map(([name, value]) => ({ [name]: at(VALUES[name]!, value) }));
const sets = some(set, 2);

const target = fc.oneof(
  { weight: 12, arbitrary: place.map((n) => ({ cause: n })) },
  { weight: 4, arbitrary: place.map((n) => ({ question: n })) },
  { weight: 1, arbitrary: fc.constantFrom({ id: whatIsLeft }, { id: "person" }, { id: "known" }) },
);
const onList = fc.record({
  target,
  if: sometimes(15, sets),
  unless: sometimes(15, sets),
  learn: sometimes(15, learn),
});
const answer = fc.record({
  then: sometimes(85, some(onList, 3)),
  learn: sometimes(15, learn),
  unlist: sometimes(10, place),
});
const question = fc.record({ asks: sometimes(60, place), answers: some(answer, 4) });
const step = fc.record({
  /** Shared with other causes, by its number. */
  shared: sometimes(30, place),
  if: sometimes(20, set),
});
const cause = fc.record({
  only: sometimes(25, sets),
  never: sometimes(25, sets),
  needs: sometimes(20, place),
  instead: sometimes(15, some(onList, 2)),
  last: chance(8),
  closes: sometimes(
    15,
    fc.constantFrom(["fixed", "not-fixed"], ["later", "not-mine"], ["know-why", "not-mine"]),
  ),
  own: sometimes(15, answer),
  steps: some(step, 3),
});

type Target = typeof target extends fc.Arbitrary<infer T> ? T : never;
type OnList = typeof onList extends fc.Arbitrary<infer T> ? T : never;
type Answer = typeof answer extends fc.Arbitrary<infer T> ? T : never;

/**
 * An invented guide whose names are right: with conditions, facts that are asked, learned and told, shared steps,
 * questions that lead to each other. Many of these have a fault of another kind, which the reader tells. Shrinks to fewer
 * questions, causes and conditions.
 */
export const guideArbitrary: fc.Arbitrary<InventedGuide> = fc
  .noBias(fc.record({ questions: some(question, 5), causes: some(cause, 9) }))
  .map(({ questions, causes }) => {
    const [questionIds, causeIds] = [named("q", questions.length), named("c", causes.length)];
    const to = (one: Target, after: number): string => {
      if ("cause" in one) return at(causeIds, one.cause);
      if ("id" in one) return one.id;
      // Questions lead forward: rounds of them are told, and nothing would compile.
      const ahead = questionIds.slice(after + 1);
      return ahead.length > 0 ? at(ahead, one.question) : at(causeIds, one.question);
    };
    // What stands behind an outcome, or a second time, never comes up: few lists have that.
    const places = (all: readonly OnList[], after: number, self?: string) => {
      const own = all.map(({ target: where, ...more }) => ({ to: to(where, after), ...more }));
      const first = own.filter(({ to: id }, n) => id !== self && own.findIndex((one) => one.to === id) === n);
      const isEnd = ({ to: id }: { to: string }) => !causeIds.includes(id) && !questionIds.includes(id);
      const sorted = [...first.filter((one) => !isEnd(one)), ...first.filter(isEnd).slice(0, 1)];
      for (const { to: id } of sorted) led.add(id);
      return sorted.length > 0 ? sorted.map(given) : undefined;
    };
    const answerOf = ({ then, learn: learns, unlist }: Answer, after: number) =>
      given({
        then: then && places(then, after),
        learn: learns,
        unlist: unlist === undefined ? undefined : at(causeIds, unlist),
      });
    const taken = new Set<string>();
    const led = new Set<string>();
    const asksOf = (n: number | undefined, index: number) => {
      const name = n === undefined ? undefined : at(["plan", "device"], n);
      // The first question asks what is wrong.
      if (name === undefined || index === 0 || taken.has(name)) return undefined;
      taken.add(name);
      return name;
    };
    const writtenQuestions = questions.map(({ asks, answers }, index) => {
      const asked = asksOf(asks, index);
      const ids = asked === undefined ? named("a", answers.length) : VALUES[asked]!;
      const own = answers.slice(0, ids.length).map((one, n) => [ids[n], answerOf(one, index)] as const);
      return [questionIds[index]!, given({ asks: asked, ...Object.fromEntries(own) })] as const;
    });
    const writtenCauses = causes.map((one, index) => {
      const needed = one.needs === undefined ? undefined : at(["plan", "device"], one.needs);
      const own = {
        only: one.only,
        never: one.never,
        needs: needed !== undefined && taken.has(needed) ? needed : undefined,
        instead: one.instead && places(one.instead, -1, causeIds[index]),
        last: one.last ? "yes" : undefined,
        closings: one.closes,
        answers: one.own && { own: answerOf(one.own, -1) },
      };
      return [causeIds[index]!, given(own)] as const;
    });
    const steps = causes.map(({ steps: all }, index) => [
      causeIds[index]!,
      all.map((one, n): InventedStep => {
        const id = one.shared === undefined ? `${causeIds[index]}-${n}` : `shared-${one.shared % 3}`;
        return one.if ? { id, if: valuesIn(one.if) } : { id };
      }),
    ]);
    // Something leads to each question: another answer of the first, where nothing else does.
    const more = questionIds.slice(1).filter((id) => !led.has(id));
    const [firstId, first] = writtenQuestions[0]!;
    writtenQuestions[0] = [
      firstId,
      {
        ...first,
        ...Object.fromEntries(more.map((id) => [`to-${id}`, [id, at(causeIds, more.indexOf(id))]])),
      },
    ];
    return {
      written: {
        id: "invented",
        facts: FACTS,
        questions: Object.fromEntries(writtenQuestions),
        causes: Object.fromEntries(writtenCauses),
        ...(led.has("known") && { outcomes: { known: {} } }),
      },
      steps: Object.fromEntries(steps) as InventedGuide["steps"],
    };
  });

/** What is given of this: a file has no empty keys. */
function given(all: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Steps are read from words, where groups are their values already. */
function valuesIn(
  wanted: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  const groups: Readonly<Record<string, readonly string[]>> = FACTS.device;
  return Object.fromEntries(
    Object.entries(wanted).map(([name, values]) => [
      name,
      values.flatMap((value) => groups[value] ?? [value]),
    ]),
  );
}

function named(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index}`);
}
