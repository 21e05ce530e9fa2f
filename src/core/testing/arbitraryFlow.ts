import fc from "fast-check";
import type { Flow, When } from "../guide/flow.ts";
import { at, chance, place, several, sometimes } from "./arbitraryPlace.ts";
import { FlowMaker, FACTS, forbidden, openCause } from "./flowMaker.ts";
import { branch } from "./testGuide.ts";

const fact = fc.constantFrom(...Object.keys(FACTS));
const guard: fc.Arbitrary<When> = fc
  .tuple(fc.constantFrom("knows", "lacks"), fact, place, chance(30))
  .map(([asks, name, value, any]) => {
    const values = FACTS[name] ?? [];
    return { [asks]: { [name]: any ? values.slice(0, 2) : at(values, value) } };
  });

const answer = fc.record({
  to: place,
  /** A branch before, with a guard. */
  guarded: sometimes(30, fc.record({ to: place, guard })),
  /** A branch onto the cause that is forbidden with some facts, if there is one ahead. */
  daring: chance(20),
  /** Only its guarded branches: it can't always be given. */
  closes: chance(20),
  /** Its branches are a list, which goes on after a "no": a junction. */
  listed: chance(40),
  /** It leads on with the list that led here. */
  back: chance(30),
});
const question = fc.record({
  /** It asks this, and its answers learn it. */
  fact: sometimes(50, fact),
  answers: several(answer, 2, 4),
});
const cause = fc.record({
  /** Where else it leads if it did not help: so many causes further. */
  alike: place,
  /** It is for these alone, and asks. */
  only: sometimes(30, fact),
  /** The step that all causes share is one of its steps, or its only one. */
  shares: fc.constantFrom("no" as const, "too" as const, "only" as const),
});

export type Answer = typeof answer extends fc.Arbitrary<infer T> ? T : never;
export type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;
export type Cause = typeof cause extends fc.Arbitrary<infer T> ? T : never;

/**
 * A valid invented flow: questions that lead forward only, or on with the list that led to them; causes that are open
 * to some, and lead to a list of the untried ones; outcomes. With facts, guards, junctions, steps, questions that pass
 * themselves, and a cause that is forbidden with some facts. Shrinks to fewer states, branches and facts. Without
 * fast-check's bias to small values: small guides try few rules.
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
    const asking = new Map(
      questions.flatMap((one, n) => (one.fact ? [[one.fact, questionIds[n] ?? ""] as const] : [])),
    );
    const openOf = new Map(
      causes.map((one, n) => [
        causeIds[n] ?? "",
        openCause(causeIds[n] ?? "", one, hasForbidden && n === 0, asking),
      ]),
    );
    const make = new FlowMaker(openOf);
    questions.forEach((one, index) => {
      // Questions last: then what leads to a cause still does without them.
      const ahead = [...causeIds, "contact", ...questionIds.slice(index + 1)];
      make.question(questionIds[index] ?? "", one, ahead, new Set(asking.values()));
    });
    const { states } = make;
    // The list of what is left: each cause as long as it can be open, then a person.
    const left = causeIds.map(
      (id) => [`try-${id}`, [branch(`${id}--try`, { when: openOf.get(id)?.can ?? {} })]] as const,
    );
    states["else"] = {
      tags: ["question"],
      meta: { via: "else--open" },
      on: { ...Object.fromEntries(left), none: [branch("contact")] },
    };
    causeIds.forEach((id, index) => {
      const alike = at(causeIds, index + (causes[index]?.alike ?? 0));
      const steps = openOf.get(id)?.steps ?? [];
      states[id] = {
        tags: ["cause"],
        meta: { via: `${id}--try`, steps, ...(hasForbidden && index === 0 && { never: [forbidden] }) },
        on: {
          fixed: [branch("solved")],
          "not-fixed": [
            ...(alike === id ? [] : [branch(alike, { when: openOf.get(alike)?.open ?? {} })]),
            branch("next--open"),
          ],
          "not-mine": [branch("next--open")],
        },
      };
      make.list(`${id}--try`, make.toCause(id), "else--open");
    });
    const lists = Object.keys(states).filter((id) => states[id]?.tags[0] === "junction");
    make.junction("next--open", [
      ...lists.map((id) => branch(id, { when: { knows: { "agenda--now": id } } })),
      branch("else--open"),
    ]);
    make.junction("else--open", [branch("else")]);
    states["contact"] = { type: "final", tags: ["outcome", "person"] };
    states["solved"] = { type: "final", tags: ["outcome", "solved"] };
    return { id: "invented", initial: "q0", states };
  });

function ids(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index}`);
}
