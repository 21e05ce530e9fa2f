/** Where a phrase leads: an answer of a state, or a state. */
export type Target = { readonly at: string; readonly say: string } | { readonly state: string };

/** Phrases with one meaning. */
export interface Group {
  /** Index into `labels`; -1: only an answer to its own question. */
  readonly label: number;
  /** The first whose state is the current one is taken, else the first that can be reached. */
  readonly to: readonly Target[];
  /** Too vague to be answered: only offered. */
  readonly vague?: true;
  /** Name of an off-topic group. */
  readonly topic?: string;
  /** Normalised, one a line. */
  readonly phrases: string;
}

export interface Label {
  readonly id: string;
  readonly kind: "cause" | "request" | "off-topic";
  /** The guide offers it when all else was turned down: in a list of what was understood, too, it stands last. */
  readonly last?: true;
}

/**
 * What `content/<locale>/<guide>/phrases.yaml` becomes: one JSON file for a guide and locale, loaded when the box gets
 * the focus. Phrases travel as text and their vectors are made on arrival: a third of the bytes of packed vectors.
 */
export interface PhraseIndex {
  readonly format: 1;
  readonly guide: string;
  readonly locale: string;
  readonly labels: readonly Label[];
  readonly groups: readonly Group[];
  /** Trained weights: for each label one character a phrase that has a label. See `readWeights`. */
  readonly weights: string;
  /** Size of one step of the weights, a label. */
  readonly steps: readonly number[];
  /** Concept to words, separated by `|`. A trailing `*` stands for any ending. */
  readonly concepts: Readonly<Record<string, string>>;
  /** Strings seen on screen, one a line, and the group they lead to. */
  readonly exact: readonly { readonly says: string; readonly group: number }[];
  /** Labels that are shown together. */
  readonly together: readonly (readonly [string, string])[];
  /** Whole messages that ask for something the app can do, one a line. */
  readonly commands: Readonly<Record<string, string>>;
  /** What means an answer with this id wherever it can be given, one a line. */
  readonly replies: Readonly<Record<string, string>>;
  /** Words for the first, second … answer, one line each, separated by `|`. The last line: the last answer. */
  readonly positions: string;
  /** `|`-separated word lists. */
  readonly words: {
    readonly yes: string;
    readonly no: string;
    /** Turn what follows around. */
    readonly not: string;
    /** Carry no meaning of their own. */
    readonly filler: string;
    /** Between two things that are said. */
    readonly joins: string;
    /** Stand between a word of `not` and what one has or uses: "don't use an iPhone". */
    readonly having: string;
    /** Make what follows unsure: if, maybe. */
    readonly doubt: string;
  };
  /** Language to its small words, separated by `|`. The first is the guide's own. */
  readonly languages: Readonly<Record<string, string>>;
  /** By fact, then by value: what says it, one a line. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the guide says in its own words about what was understood; for the rest there are neutral ones. */
  readonly says: Readonly<Record<string, string>>;
}
