import type { Lock } from "./lock.ts";

/** The lock read backwards: what each permanent number means now. */
export interface Meanings {
  /** Also numbers that states had before they were renamed. */
  readonly states: ReadonlyMap<number, string>;
  readonly answers: ReadonlyMap<number, { readonly at: string; readonly say: string }>;
  readonly facts: ReadonlyMap<number, { readonly fact: string; readonly value: string }>;
  /** Old answer numbers, and what the author says they became. */
  readonly renamed: ReadonlyMap<number, { readonly at: string; readonly say: string }>;
}

/** Reads a lock backwards. Linear in it: `Guide.meanings` holds the result. */
export function meaningsOf(lock: Lock): Meanings {
  return {
    // A jump is no answer: a place under a new name is still the place.
    states: new Map([
      ...Object.entries(lock.carriedStates).map(([number, id]): [number, string] => [Number(number), id]),
      ...Object.entries(lock.states).map(([id, number]): [number, string] => [number, id]),
    ]),
    answers: new Map(Object.entries(lock.answers).map(([id, number]) => [number, answer(id)])),
    facts: new Map([
      // What was told stays told, whatever it is called now.
      ...Object.entries(lock.carriedFacts ?? {}).map(([number, id]) => [Number(number), fact(id)] as const),
      ...Object.entries(lock.facts).map(([id, number]) => [number, fact(id)] as const),
    ]),
    renamed: new Map(Object.entries(lock.carried).map(([number, id]) => [Number(number), answer(id)])),
  };
}

function answer(id: string): { at: string; say: string } {
  const [at, say] = halves(id, ".");
  return { at, say };
}

function fact(id: string): { fact: string; value: string } {
  const [name, value] = halves(id, "=");
  return { fact: name, value };
}

/** Ids hold neither dots nor equals signs. */
function halves(id: string, sign: string): [string, string] {
  const cut = id.indexOf(sign);
  return [id.slice(0, cut), id.slice(cut + 1)];
}
