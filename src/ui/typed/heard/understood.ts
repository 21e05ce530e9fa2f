import type { Facts } from "../../../core/guide/flow.ts";
import type { Meant } from "../listener.ts";

/** What a message told besides what it is about. */
export interface Learned {
  readonly facts: Facts;
  /** Each in words. */
  readonly said: readonly string[];
}

/** What was understood of a message, before anything is said to it. */
export type Understood = { readonly soft: boolean } & (
  | { readonly kind: "crisis" }
  | { readonly kind: "reply"; readonly say: string }
  | { readonly kind: "answer"; readonly meant: readonly [Meant, ...Meant[]] }
  | {
      readonly kind: "ask";
      readonly meant: readonly Meant[];
      /** Two things were said: the cause that each of `meant` stands for. */
      readonly both?: readonly string[] | undefined;
    }
  | { readonly kind: "request"; readonly request: string }
  | {
      readonly kind: "menu";
      readonly why: string;
      readonly topic?: string | undefined;
      readonly person: boolean;
      readonly language?: string | undefined;
    }
);
