import type { AnswerEntry, JumpEntry, Reader, ToldEntry } from "../walk/trail.ts";
import type { Facts } from "../guide/flow.ts";

/** Trail entries, written short. */
export const entries = {
  answer: (at: string, say: string, by: Reader = "member"): AnswerEntry => ({ type: "answer", by, at, say }),
  told: (facts: Facts, by: Reader = "host"): ToldEntry => ({ type: "told", by, facts }),
  jump: (at: string, to: string, by: Reader = "member"): JumpEntry => ({ type: "jump", by, at, to }),
};
