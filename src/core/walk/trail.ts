import type { Facts } from "../guide/flow.ts";

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
