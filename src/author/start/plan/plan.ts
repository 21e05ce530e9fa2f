import type { ArticleLink } from "../../article/article.ts";

/** Sentences of the article that stand together in the guide, and which facts of the ledger they are. */
export interface Said {
  readonly text: string;
  readonly facts: readonly string[];
  readonly links: readonly ArticleLink[];
  readonly marked: readonly string[];
}

/** For whom a text is: who has one of these values. */
export interface Condition {
  readonly fact: string;
  readonly values: readonly string[];
}

/** What a cause, a step or an item of a list is made of. */
export type Content =
  | { readonly type: "text"; readonly said: Said; readonly when?: Condition }
  | { readonly type: "list"; readonly items: readonly Item[]; readonly when?: Condition }
  /** Lines to type, or that a program prints. */
  | { readonly type: "code"; readonly lines: readonly string[]; readonly facts: readonly string[] };

export interface Item {
  readonly said: Said;
  readonly inside: readonly Content[];
}

export interface StepDraft {
  readonly content: readonly Content[];
  readonly when?: Condition;
  /** The condition stands in the sentence itself, so nobody is misled where it is not asked. */
  readonly saysWhen?: true;
}

/** What a part of the article gives a cause. */
export interface Taken {
  readonly body: readonly Content[];
  readonly steps: readonly StepDraft[];
  readonly after: readonly Content[];
}

export interface PlannedCause extends Taken {
  readonly id: string;
  /** The heading in the article, and the facts that it is. */
  readonly heading: Said;
  readonly short: string;
  readonly only?: Condition;
  readonly needs: readonly string[];
  readonly isLast: boolean;
  readonly steps: readonly PlannedStep[];
}

export interface PlannedStep extends StepDraft {
  readonly id: string;
}

export interface PlannedAnswer {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly to: readonly string[];
  readonly facts: readonly string[];
  /** What an answer says besides: who gives it need not be asked. */
  readonly learn?: Condition;
  /** The label is Cairn's own, not the article's. */
  readonly isOwn: boolean;
}

export interface PlannedQuestion {
  readonly id: string;
  readonly heading: string;
  /** The heading is Cairn's own, not the article's. */
  readonly isOwn: boolean;
  readonly facts: readonly string[];
  readonly asks?: string;
  readonly answers: readonly PlannedAnswer[];
}

export interface PlannedFact {
  readonly id: string;
  readonly values: readonly string[];
}

/** What a sentence of an article is that says nothing of its own. */
export type Kind = "heading" | "label" | "link to more";

export interface LedgerEntry {
  readonly id: string;
  readonly section?: string;
  readonly sentence: string;
  readonly kind?: Kind;
  /** Why no words rest on it. */
  readonly why?: string;
}

/** A page that the article links to. */
export interface PlannedLink {
  readonly key: string;
  readonly title: string;
  readonly href?: string;
  /** The article calls it "here": its title was made from its address. */
  readonly isGuess: boolean;
}

/** A guide as it comes out of an article, before anything is written. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly locale: string;
  readonly href?: string;
  readonly facts: readonly PlannedFact[];
  readonly questions: readonly PlannedQuestion[];
  readonly causes: readonly PlannedCause[];
  readonly ledger: readonly LedgerEntry[];
  readonly links: readonly PlannedLink[];
  readonly screen: readonly string[];
  /** What could not be placed: a line each, without the marker. */
  readonly todos: readonly string[];
}
