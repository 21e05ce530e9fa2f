import type { Reader } from "../walk/trail.ts";

/**
 * A trail in the lock's permanent numbers: what is left of it when flow and ids have changed. An answer's number says
 * its question, too. Where a jump began is not kept: replay knows.
 */
export type Numbered =
  | { readonly type: "answer"; readonly by: Reader; readonly answer: number }
  | { readonly type: "told"; readonly by: Reader; readonly facts: readonly number[] }
  | { readonly type: "jump"; readonly by: Reader; readonly to: number };
