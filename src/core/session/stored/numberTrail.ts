import type { Facts } from "../../guide/flow.ts";
import type { Lock } from "../../guide/lock.ts";
import type { Reader, Trail } from "../../walk/trail.ts";

/**
 * A trail in permanent numbers. `undefined` if the lock lacks one: while an author adds something and has not locked it
 * yet.
 */
export function numberTrail(lock: Lock, trail: Trail): readonly NumberedEntry[] | undefined {
  const numbers = trail.map((entry): NumberedEntry | undefined => {
    const { by } = entry;
    if (entry.type === "told") {
      const facts = numberFacts(lock, entry.facts);
      return facts && { type: "told", by, facts };
    }
    if (entry.type === "jump") {
      const to = own(lock.states, entry.to);
      return to === undefined ? undefined : { type: "jump", by, to };
    }
    const answer = own(lock.answers, `${entry.at}.${entry.say}`);
    return answer === undefined ? undefined : { type: "answer", by, answer };
  });
  return numbers.every((entry) => entry !== undefined) ? numbers : undefined;
}

function numberFacts(lock: Lock, facts: Facts): number[] | undefined {
  const numbers = Object.entries(facts).map(([fact, value]) => own(lock.facts, `${fact}=${value}`));
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

function own(numbers: Readonly<Record<string, number>>, id: string): number | undefined {
  return Object.hasOwn(numbers, id) ? numbers[id] : undefined;
}

/**
 * A trail in the lock's permanent numbers: what is left of it when flow and ids have changed. An answer's number says
 * its question, too. Where a jump began is not kept: replay knows.
 */
export type NumberedEntry =
  | { readonly type: "answer"; readonly by: Reader; readonly answer: number }
  | { readonly type: "told"; readonly by: Reader; readonly facts: readonly number[] }
  | { readonly type: "jump"; readonly by: Reader; readonly to: number };
