import type { Facts } from "../../core/guide/flow.ts";
import type { Surface } from "../../core/guide/pageData.ts";

/**
 * A guide as its author wrote it, with nothing short left: groups of values are their values, one place is a list of
 * one, what is left out is empty. `readGuide` makes it, `compileGuide` turns it into a flow.
 */
export interface GuideSource {
  readonly id: string;
  /** Where it is built. `undefined`: everywhere. */
  readonly surfaces?: readonly Surface[];
  readonly facts: readonly FactSource[];
  /** The first is where every walk starts. */
  readonly questions: readonly QuestionSource[];
  /** In the order in which *what is left* names them. */
  readonly causes: readonly CauseSource[];
  readonly outcomes: readonly OutcomeSource[];
}

/** Where something stands in the file: the keys that lead there. Empty: nowhere, it is there without being written. */
export type Path = readonly (string | number)[];

export interface FactSource {
  readonly name: string;
  readonly values: readonly string[];
  /** Of these, the ones that no question asks: a host or an agent tells them. */
  readonly toldOnly: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** By value, what it was called before: `value`, or `fact=value`. */
  readonly was: Readonly<Record<string, readonly string[]>>;
}

/** Several values of a fact mean any of them; all facts of a set have to be so. */
export type FactSet = Readonly<Record<string, readonly string[]>>;

/** One of the places of a list. */
export interface PlaceSource {
  readonly to: string;
  /** Any of these sets is known; `undefined`: nothing is asked for. */
  readonly if?: readonly FactSet[];
  /** None of these sets is known. */
  readonly unless: readonly FactSet[];
  /** Learned where this place is taken. */
  readonly learn: Facts;
  readonly path: Path;
}

export interface AnswerSource {
  readonly id: string;
  /** Where it leads, likeliest first. `undefined`: on with the list that led to its question. */
  readonly then?: readonly PlaceSource[];
  readonly learn: Facts;
  /** Causes that are taken off *what is left*. */
  readonly unlist: readonly string[];
  /** The ids it had before: `answer`, or `place.answer` where it moved. */
  readonly was: readonly string[];
  readonly path: Path;
}

export interface QuestionSource {
  readonly id: string;
  /** The fact of which each answer is a value. */
  readonly asks?: string;
  readonly answers: readonly AnswerSource[];
  /** The ids it had before. */
  readonly was: readonly string[];
  readonly path: Path;
}

export interface CauseSource {
  readonly id: string;
  /** Whom it is for: any of these sets. `undefined`: everybody. */
  readonly only?: readonly FactSet[];
  readonly never: readonly FactSet[];
  /** Facts that must be known before its words are shown. */
  readonly needs: readonly string[];
  /** Where whoever picks it goes, if it is not open. */
  readonly instead: readonly PlaceSource[];
  /** Offered when all else was turned down. */
  readonly last: boolean;
  /** Its closing answers with a fixed meaning. */
  readonly closings: readonly string[];
  readonly answers: readonly AnswerSource[];
  /** Its steps, from its words. */
  readonly steps: readonly StepSource[];
  readonly was: readonly string[];
  readonly path: Path;
}

/** A step, and for whom it is: any of `if`, none of `unless`. */
export interface StepSource {
  readonly id: string;
  readonly if?: readonly FactSet[];
  readonly unless: readonly FactSet[];
  /** Of `unless`, what is a promise of every step with this id, wherever it stands. */
  readonly never?: readonly FactSet[];
}

export interface OutcomeSource {
  readonly id: string;
  readonly countsAs: "solved" | "later" | "person" | "explained";
  readonly path: Path;
}

/** The facts of a guide, each with all its values. */
export function valuesOf({ facts }: GuideSource): ReadonlyMap<string, readonly string[]> {
  return new Map(facts.map(({ name, values }) => [name, values]));
}

/** Every list of a guide. */
export function listsOf({ questions, causes }: GuideSource): readonly (readonly PlaceSource[])[] {
  const answers = [...questions, ...causes].flatMap((one) => one.answers);
  return [...answers.flatMap(({ then }) => (then ? [then] : [])), ...causes.map(({ instead }) => instead)];
}

/** The facts that some cause asks for, if a question asks them. */
export function factsNeeded({ causes }: GuideSource): ReadonlySet<string> {
  return new Set(
    causes.flatMap(({ only, needs }) => [...needs, ...(only ?? []).flatMap((set) => Object.keys(set))]),
  );
}
