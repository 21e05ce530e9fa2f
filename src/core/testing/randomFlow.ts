import type { Branch, Facts, Flow, FlowState } from "../guide/flow.ts";
import { type Random } from "./random.ts";

const FACTS: Readonly<Record<string, readonly string[]>> = {
  plan: ["eap", "insured", "sponsored"],
  room: ["open", "closed"],
};

/**
 * A valid invented flow: questions that lead forward only, causes that lead to a list of the untried ones, outcomes.
 * With facts, guards, questions that pass themselves, and a cause that is forbidden with some facts.
 */
export function randomFlow(rng: Random): Flow {
  const questions = ids("q", 2 + rng.upTo(6));
  const causes = ids("c", 2 + rng.upTo(4));
  const states: Record<string, FlowState> = {};
  const forbidden: Facts = { plan: "eap" };
  const never = rng.chance(0.5) ? causes[0] : undefined;
  questions.forEach((id, index) => {
    const ahead = [...questions.slice(index + 1), ...causes, "contact"];
    states[id] = { tags: ["question"], on: answers(rng, ahead, never, forbidden) };
  });
  // The list of what is left: each cause as long as it is untried, then a person.
  states["else"] = {
    tags: ["question"],
    on: {
      ...Object.fromEntries(
        causes.map((cause) => [
          `try-${cause}`,
          [to(cause, { untried: [cause], ...(cause === never && { lacks: forbidden }) })],
        ]),
      ),
      none: [to("contact")],
    },
  };
  for (const cause of causes) {
    const alike = rng.pick(causes);
    states[cause] = {
      tags: ["cause"],
      meta: { cause: `${cause}-cause`, ...(cause === never && { never: [forbidden], instead: "contact" }) },
      on: {
        fixed: [to("solved")],
        "not-fixed": [
          ...(alike === cause
            ? []
            : [to(alike, { untried: [alike], ...(alike === never && { lacks: forbidden }) })]),
          to("else"),
        ],
        "not-mine": [to("else")],
      },
    };
  }
  states["contact"] = { type: "final", tags: ["outcome", "person"] };
  states["solved"] = { type: "final", tags: ["outcome", "solved"] };
  return { id: "invented", initial: questions[0] ?? "contact", states };
}

/** Two to four answers, of which at least one can always be given. */
function answers(
  rng: Random,
  ahead: readonly string[],
  never: string | undefined,
  forbidden: Facts,
): NonNullable<FlowState["on"]> {
  const fact = rng.pick(Object.keys(FACTS));
  const teaches = rng.chance(0.5);
  return Object.fromEntries(
    ids("a", 2 + rng.upTo(3)).map((say, index) => {
      const safe = ahead.filter((state) => state !== never);
      const value = FACTS[fact]?.[index];
      const learns = teaches && value !== undefined ? { [fact]: value } : undefined;
      const branch = (target: string, guard?: Parameters<typeof to>[1]): Branch => ({
        ...to(target, guard),
        ...(learns && { actions: { type: "learn" as const, params: learns } }),
      });
      // Onto the forbidden cause only along branches that teach nothing and ask for what forbids it.
      const first: Branch[] = rng.chance(0.3) ? [branch(rng.pick(safe), guard(rng))] : [];
      if (never && ahead.includes(never) && rng.chance(0.2)) first.push(to(never, { lacks: forbidden }));
      const closes = index > 0 && rng.chance(0.2);
      return [say, closes && first.length > 0 ? first : [...first, branch(rng.pick(safe))]];
    }),
  );
}

function guard(rng: Random): NonNullable<Branch["guard"]>["params"] {
  const fact = rng.pick(Object.keys(FACTS));
  const value = rng.pick(FACTS[fact] ?? []);
  return rng.chance(0.5) ? { knows: { [fact]: value } } : { lacks: { [fact]: value } };
}

function to(target: string, params?: NonNullable<Branch["guard"]>["params"]): Branch {
  return { target, ...(params && { guard: { type: "when", params } }) };
}

function ids(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index}`);
}
