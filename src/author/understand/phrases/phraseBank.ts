import type { Label, Target } from "../../../understand/phraseIndex.ts";
import type { FilePlace } from "../../problems/problem.ts";

/**
 * The phrases of one guide and locale, read but not yet checked against the flow. All texts are normalised.
 */
export interface PhraseBank {
  readonly guide: string;
  readonly locale: string;
  readonly groups: readonly BankGroup[];
  readonly concepts: Lists;
  readonly exact: readonly {
    readonly says: readonly string[];
    readonly to: readonly Target[];
    readonly where: FilePlace;
  }[];
  readonly together: readonly { readonly pair: readonly [string, string]; readonly where: FilePlace }[];
  readonly commands: Lists;
  readonly replies: Lists;
  readonly positions: readonly (readonly string[])[];
  readonly words: Readonly<
    Record<"yes" | "no" | "not" | "filler" | "joins" | "having" | "doubt", readonly string[]>
  >;
  readonly languages: Lists;
  /** What says that a fact has a value. */
  readonly facts: readonly TaughtValue[];
}

export type Lists = Readonly<Record<string, readonly string[]>>;

export interface TaughtValue {
  readonly fact: string;
  readonly value: string;
  readonly phrases: BankGroup["phrases"];
  readonly where: FilePlace;
}

export interface BankGroup {
  readonly kind?: Label["kind"];
  /** The cause, the request or the off-topic group. */
  readonly name?: string;
  /** Too vague to be answered: only offered. */
  readonly vague?: true;
  /** Made of what the guide says itself, not of what members type. */
  readonly fromWords?: true;
  readonly to: readonly Target[];
  readonly phrases: readonly { readonly text: string; readonly where: FilePlace }[];
  readonly where: FilePlace;
}
