import fc from "fast-check";
import type { Branch, Facts, Flow, FlowState, When } from "../guide/flow.ts";
import { branch } from "./testGuide.ts";

/** More than any list here has, and a multiple of most lengths: then no place is more likely than another. */
const PLACES = 60;

/** Shrinks to every smaller number: halving, as integers shrink, skips those that mean the same in a list. */
class Place extends fc.Arbitrary<number> {
  generate(random: fc.Random): fc.Value<number> {
    return new fc.Value(random.nextInt(0, PLACES - 1), undefined);
  }

  canShrinkWithoutContext(value: unknown): value is number {
    return typeof value === "number";
  }

  shrink(value: number): fc.Stream<fc.Value<number>> {
    return fc.stream(
      Array.from({ length: value }, (_, smaller) => new fc.Value(smaller, undefined)).values(),
    );
  }
}

/** A place in a list whose length is not known yet: taken modulo its length. */
export const place: fc.Arbitrary<number> = new Place();

/** What stands at a `place` of a list. Throws for an empty list. */
export function at<T>(list: readonly T[], index: number): T {
  const one = list[index % list.length];
  if (one === undefined) throw new Error("an empty list has no places");
  return one;
}

/** In `percent` of all cases a value, else none; shrinks to none. */
export function sometimes<T>(percent: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - percent, arbitrary: fc.constant(undefined) },
    { weight: percent, arbitrary: value },
  );
}

/** Yes in `percent` of all cases; shrinks to no. */
export const chance = (percent: number) => sometimes(percent, fc.constant(true)).map((is) => is ?? false);

/**
 * At least `least` and at most `most` of these. Not by `minLength`: such an array keeps its last items when it shrinks,
 * also when only the first ones matter.
 */
function several<T>(one: fc.Arbitrary<T>, least: number, most: number): fc.Arbitrary<readonly T[]> {
  const more = fc.array(one, { maxLength: most - least, size: "max" });
  return fc
    .tuple(fc.tuple(...Array.from({ length: least }, () => one)), more)
    .map(([first, rest]) => [...first, ...rest]);
}

const FACTS: Readonly<Record<string, readonly string[]>> = {
  plan: ["eap", "insured", "sponsored"],
  room: ["open", "closed"],
};
const forbidden: Facts = { plan: "eap" };

const fact = fc.constantFrom(...Object.keys(FACTS));
const guard: fc.Arbitrary<When> = fc
  .tuple(fc.constantFrom("knows", "lacks"), fact, place)
  .map(([asks, name, value]) => ({ [asks]: { [name]: at(FACTS[name] ?? [], value) } }));

const answer = fc.record({
  to: place,
  /** A branch before, with a guard. */
  guarded: sometimes(30, fc.record({ to: place, guard })),
  /** A branch onto the cause that is forbidden with some facts, if there is one ahead. */
  daring: chance(20),
  /** Only its guarded branches: it can't always be given. */
  closes: chance(20),
});
const question = fc.record({
  /** Its answers learn this. */
  fact: sometimes(50, fact),
  answers: several(answer, 2, 4),
});
/** Where else a cause leads that did not help: so many causes further. */
const cause = place;

type Answer = typeof answer extends fc.Arbitrary<infer T> ? T : never;
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

/**
 * A valid invented flow: questions that lead forward only, causes that lead to a list of the untried ones, outcomes.
 * With facts, guards, questions that pass themselves, and a cause that is forbidden with some facts. Shrinks to fewer
 * states, branches and facts. Without fast-check's bias to small values: small guides try few rules.
 */
export const flowArbitrary: fc.Arbitrary<Flow> = fc
  .noBias(
    fc.record({
      questions: several(question, 1, 8),
      causes: several(cause, 1, 6),
      hasForbidden: chance(50),
    }),
  )
  .map(({ questions, causes, hasForbidden }) => {
    const [questionIds, causeIds] = [ids("q", questions.length), ids("c", causes.length)];
    const never = hasForbidden ? causeIds[0] : undefined;
    const states: Record<string, FlowState> = {};
    questions.forEach((one, index) => {
      // Questions last: then what leads to a cause still does without them.
      const ahead = [...causeIds, "contact", ...questionIds.slice(index + 1)];
      states[questionIds[index]!] = { tags: ["question"], on: answersOf(one, ahead, never) };
    });
    const whileUntried = (id: string) =>
      branch(id, { when: { untried: [id], ...(id === never && { lacks: forbidden }) } });
    // The list of what is left: each cause as long as it is untried, then a person.
    const left = causeIds.map((id) => [`try-${id}`, [whileUntried(id)]] as const);
    states["else"] = { tags: ["question"], on: { ...Object.fromEntries(left), none: [branch("contact")] } };
    causeIds.forEach((id, index) => {
      const alike = at(causeIds, index + causes[index]!);
      states[id] = {
        tags: ["cause"],
        meta: { cause: `${id}-cause`, ...(id === never && { never: [forbidden], instead: "contact" }) },
        on: {
          fixed: [branch("solved")],
          "not-fixed": [...(alike === id ? [] : [whileUntried(alike)]), branch("else")],
          "not-mine": [branch("else")],
        },
      };
    });
    states["contact"] = { type: "final", tags: ["outcome", "person"] };
    states["solved"] = { type: "final", tags: ["outcome", "solved"] };
    return { id: "invented", initial: "q0", states };
  });

/** Answers of which at least one can always be given. */
function answersOf({ fact: name, answers }: Question, ahead: readonly string[], never?: string) {
  const safe = ahead.filter((state) => state !== never);
  const branchesOf = ({ to, guarded, daring, closes }: Answer, index: number): Branch[] => {
    const value = name && FACTS[name]?.[index];
    const learn = name && value ? { learn: { [name]: value } } : {};
    const first = guarded ? [branch(at(safe, guarded.to), { when: guarded.guard, ...learn })] : [];
    // Onto the forbidden cause only along branches that teach nothing and ask for what forbids it.
    if (daring && never && ahead.includes(never)) first.push(branch(never, { when: { lacks: forbidden } }));
    return index > 0 && closes && first.length > 0 ? first : [...first, branch(at(safe, to), learn)];
  };
  return Object.fromEntries(answers.map((one, index) => [`a${index}`, branchesOf(one, index)]));
}

function ids(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index}`);
}
