/** Where the conversation is when a message is typed. Made by `situationOf`. */
export interface Situation {
  /** The current state. */
  readonly at: string;
  /** The answers that can be given now, in the order shown, with their words. */
  readonly answers: readonly { readonly say: string; readonly label: string }[];
  /** States, causes and `state.answer`s that must not be offered: nobody may get there with what is known. */
  readonly forbidden: ReadonlySet<string>;
  /** Causes and states that were shown already. */
  readonly tried: ReadonlySet<string>;
  /**
   * Messages in a row that were not understood. The caller counts: `menu`, or *None of these* after `ask`, is a miss.
   */
  readonly misses: number;
}
