import type { Facts } from "../guide/flow.ts";
import type { Context } from "../guide/isMet.ts";

/** Who made an entry. */
export type Reader = "member" | "host" | "agent";

/** In state `at`, the answer `say` was given. */
export interface AnswerEntry {
  readonly type: "answer";
  readonly by: Reader;
  readonly at: string;
  readonly say: string;
}

/** Facts that the host page or an agent told. */
export interface ToldEntry {
  readonly type: "told";
  readonly by: Reader;
  readonly facts: Facts;
}

/** Went from state `at` straight to state `to`: confirmed typed words, the host, the agent, "talk to a person". */
export interface JumpEntry {
  readonly type: "jump";
  readonly by: Reader;
  readonly at: string;
  readonly to: string;
}

export type Entry = AnswerEntry | ToldEntry | JumpEntry;

/** What happened so far, in order. With the flow, it is the whole session. */
export type Trail = readonly Entry[];

/** How a fact came to be known. */
export interface Known {
  readonly value: string;
  readonly how: "answer" | "told";
  readonly by: Reader;
}

/** Something told that contradicts an answer. Shown, never resolved silently; the answer counts. */
export interface Conflict {
  readonly fact: string;
  readonly told: string;
  readonly toldBy: Reader;
  readonly answered: string;
}

/**
 * One thing of the past, as the transcript shows it.
 * `entry` is the index in the trail. A passed turn has none: `before` is the index of the entry that came next,
 * which is where an explicit answer is put when the reader changes it.
 * `arrived` is what was known when `at` was entered, and what had been shown before: its words are chosen by that.
 */
export type Turn =
  | {
      readonly type: "answer";
      readonly at: string;
      readonly say: string;
      readonly by: Reader;
      readonly entry: number;
      readonly arrived: Context;
    }
  | {
      readonly type: "passed";
      readonly at: string;
      readonly say: string;
      /**
       * The fact that the question asks, if it was known, and whose word that is. `undefined`: nothing else could be
       * answered, and nothing is shown.
       */
      readonly from?: Known & { readonly fact: string };
      readonly facts: Facts;
      readonly before: number;
      readonly arrived: Context;
    }
  | {
      readonly type: "jump";
      readonly at: string;
      readonly to: string;
      /** Where the jump was meant to go, if something has to be asked first, or if that is not open. */
      readonly wanted?: string;
      readonly by: Reader;
      readonly entry: number;
      readonly arrived: Context;
    }
  | {
      readonly type: "told";
      readonly at: string;
      readonly facts: Facts;
      readonly by: Reader;
      readonly entry: number;
    };
