/** The small linear model of the second stage. Weights are one letter a bucket. */
export type CrisisModel = {
  buckets: number;
  /** What one step of a weight is worth. */
  scale: number;
  bias: number;
  /** The soft line is raised at this score or above. */
  threshold: number;
  /** Below this score nothing in a message speaks of danger: a card of a rule that is often figurative becomes soft. */
  calm: number;
  /** What words are about: kind to words and stems, by spaces (`kinds.yaml`). */
  kinds: Record<string, string>;
  weights: string;
};

/** Everything the crisis check needs, as built from `rules.yaml` and the trained weights. Plain JSON. */
export type CrisisData = {
  /** One or two words, and what they stand for. */
  same: Record<string, string>;
  classes: Record<string, string[]>;
  negators: string[];
  notNegators: string[];
  fillers: string[];
  /** Patterns: a card inside one becomes the soft line. */
  denials: string[];
  /** Patterns: a hit inside one does not count. */
  exempt: string[];
  rules: { id: string; tier: "card" | "soft"; strong?: true; figurative?: true; any: string[] }[];
  /** Absent when the second stage is not shipped. */
  model?: CrisisModel;
};

/** `card`: stop the flow, help first. `soft`: one line above the normal reply. */
export type CrisisTier = "card" | "soft" | "none";

/** What the check found. Holds no word of the message, so nothing typed can leak through it. */
export type CrisisResult = {
  tier: CrisisTier;
  /** Ids of the rules that fired; for the bench and for tests, never to be sent or stored. */
  rules: string[];
  /** A card was turned into the soft line by a denial. */
  denied: boolean;
  /** A card was turned into the soft line by the second stage: the rule is often figurative, and nothing else speaks. */
  softened: boolean;
  /** Raised by the second stage alone. */
  learned: boolean;
  /** The text was too long to be read in full; the tier is at least `soft`. */
  unread: boolean;
};
