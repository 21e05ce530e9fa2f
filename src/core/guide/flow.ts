/** A decision tree as data: the checked JSON form of `flows/<guide>.yaml`. Only plain objects, no code. */
export interface Flow {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, FlowState>>;
}

export interface FlowState {
  /** An outcome is final: nothing can be answered there. */
  readonly type?: "final";
  /** The first tag is the kind. An outcome may carry one role besides: where a person, a good end or "later" is. */
  readonly tags: readonly [Kind, ...Role[]];
  readonly meta?: StateMeta;
  /** The id this state had before it was renamed. */
  readonly was?: string;
  /** Answers in the author's order; each leads along the first branch whose guard holds. */
  readonly on?: Readonly<Record<string, readonly Branch[]>>;
}

export type Kind = "question" | "cause" | "outcome";
export type Role = "person" | "solved" | "later";

export interface StateMeta {
  /** The cause that a cause-state explains; several states may share one. */
  readonly cause?: string;
  /** With any of these sets of facts nobody may ever arrive here, by any walk or jump. */
  readonly never?: readonly Facts[];
  /** Where a jump that `never` forbids goes instead. */
  readonly instead?: string;
}

export interface Branch {
  readonly target: string;
  readonly guard?: { readonly type: "when"; readonly params: When };
  readonly actions?: { readonly type: "learn"; readonly params: Facts };
  /**
   * The id this answer had before it was renamed: `answer`, or `state.answer` when it moved. Stands on the first
   * branch.
   */
  readonly was?: string;
}

/** All that is given must hold. */
export interface When {
  /** Every one of these facts is known with this value. */
  readonly knows?: Facts;
  /** None of these facts is known with this value. */
  readonly lacks?: Facts;
  /** None of these causes or cause-states has been entered. */
  readonly untried?: readonly string[];
}

/** Fact name to value, e.g. `{ plan: "eap" }`. */
export type Facts = Readonly<Record<string, string>>;

/** The id of the state where a person is reached. The checks allow one; an invented flow may have none. */
export function personState({ states }: Flow): string | undefined {
  return Object.keys(states).find((id) => states[id]?.tags.includes("person"));
}
