import type { Flow } from "./flow.ts";

/**
 * What a browser needs of `flows/<guide>.lock.yaml`: the permanent numbers of the meanings that exist now,
 * and what became of the ones that are gone. States, answers and facts are numbered apart, each from 1.
 */
export interface Lock {
  readonly states: Readonly<Record<string, number>>;
  /** `state.answer` to number. A new meaning of a state gives all its answers new numbers too. */
  readonly answers: Readonly<Record<string, number>>;
  /** `fact=value` to number. */
  readonly facts: Readonly<Record<string, number>>;
  /** Old answer numbers carried over by `was:` to an answer that exists now: to be confirmed with one tap. */
  readonly carried: Readonly<Record<number, string>>;
  /** Old state numbers carried over by `was:` to a state that exists now. */
  readonly carriedStates: Readonly<Record<number, string>>;
  /** Old numbers of facts carried over by `was:` to a fact that exists now. */
  readonly carriedFacts?: Readonly<Record<number, string>>;
}

/** Everything of a guide that is not words: one JSON file. `version` is a hash of it without the version. */
export interface GuideData {
  readonly version: string;
  /** It was never published: its numbers are of this build alone, and nothing that holds them may outlive it. */
  readonly draft?: true;
  readonly flow: Flow;
  readonly lock: Lock;
}
