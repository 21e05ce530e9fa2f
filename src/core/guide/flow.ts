/**
 * A decision tree as data: what `flows/<guide>.yaml` is compiled to. Only plain objects, no code. What has `--` in its
 * name (junctions, and the facts by which a walk goes on with a list) was made by the compiler: nobody tells it, sees it
 * or locks it.
 */
export interface Flow {
  readonly id: string;
  readonly initial: string;
  /** Guards that stand in several places, by the names that `is` gives. */
  readonly guards?: Readonly<Record<string, When>>;
  /** Values of facts that no answer teaches: only a host or an agent tells them. */
  readonly told?: Readonly<Record<string, readonly string[]>>;
  readonly states: Readonly<Record<string, FlowState>>;
}

export interface FlowState {
  /** An outcome is final: nothing can be answered there. */
  readonly type?: "final";
  /** The first tag is the kind. An outcome may carry one role besides: where a person, a good end or "later" is. */
  readonly tags: readonly [Kind, ...Role[]];
  readonly meta?: StateMeta;
  /** Answers in the author's order; each leads along the first branch whose guard holds. */
  readonly on?: Readonly<Record<string, readonly Branch[]>>;
}

/** A junction is no place: it leads on at once along the first of its branches that is open, unseen by the reader. */
export type Kind = "question" | "cause" | "outcome" | "junction";
export type Role = "person" | "solved" | "later";

export interface StateMeta {
  /** A question: the fact that it asks. If that is known, the question passes itself. */
  readonly asks?: string;
  /** A cause: with any of these sets of facts nobody may ever arrive here, by any walk or jump. */
  readonly never?: readonly Wanted[];
  /** A cause: its steps, each with whom it is for. Those that are shown count as tried. */
  readonly steps?: readonly Step[];
  /** The junction by which a jump to this state enters: it asks what has to be known first, or leads elsewhere. */
  readonly via?: string;
}

export interface Branch {
  readonly target: string;
  readonly guard?: { readonly type: "when"; readonly params: When };
  readonly actions?: { readonly type: "learn"; readonly params: Facts };
}

/** A step of a cause, as far as the flow has to know it: the id is the one in the words. */
export interface Step {
  readonly id: string;
  /** Without: for everybody. */
  readonly when?: When;
  /** With any of these sets of facts nobody may ever see a step of this id. */
  readonly never?: readonly Wanted[];
}

/** All that is given must hold. */
export interface When {
  /** Every one of these facts is known with this value, or one of these. */
  readonly knows?: Wanted;
  /** None of these facts is known with this value, or one of these. */
  readonly lacks?: Wanted;
  /** None of these was entered: causes, and steps as `stepId` writes them. */
  readonly untried?: readonly string[];
  readonly or?: readonly When[];
  readonly and?: readonly When[];
  /** These guards of `Flow.guards` hold. `openFlow` puts them in place of their names. */
  readonly is?: readonly string[];
}

/** Fact name to the value it has to have, or to several of which it has to have one. */
export type Wanted = Readonly<Record<string, string | readonly string[]>>;

/** Fact name to value, e.g. `{ plan: "eap" }`. */
export type Facts = Readonly<Record<string, string>>;

/** The id of the state where a person is reached. The checks allow one; an invented flow may have none. */
export function personState({ states }: Flow): string | undefined {
  return Object.keys(states).find((id) => states[id]?.tags.includes("person"));
}
