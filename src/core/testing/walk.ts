import type { Context } from "../walk/context.ts";
import type { Branch } from "../guide/flow.ts";
import type { AnswerEntry, Trail } from "../walk/trail.ts";

/** One walk through a flow, from the start to an outcome. */
export interface Walk {
  /** What was told first, then every answer given. */
  readonly trail: Trail;
  readonly says: readonly AnswerEntry[];
  /** The branches it goes along, as `branchId`. */
  readonly covers: ReadonlySet<string>;
  readonly end: string;
  /** It answers a question that would have passed itself: a reader gets there with Change, not with taps alone. */
  readonly changes: boolean;
}

/** A place of the search: where, knowing what, and the step that led there. */
export interface Place {
  readonly at: string;
  readonly context: Context;
  readonly from?: Step;
}

export interface Step {
  readonly place: Place;
  readonly say: string;
  readonly branch: Branch;
  /** The reader gave this answer; otherwise the question passed itself. */
  readonly asked: boolean;
  /** The question would have passed itself. */
  readonly changes: boolean;
}
