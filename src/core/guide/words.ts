import type { When } from "./flow.ts";

/** Markdown, rendered at build time to typed nodes. A string is plain text. */
export type Inline =
  | string
  | { readonly t: "strong" | "em"; readonly c: readonly Inline[] }
  /** An exact string as the member sees it on screen, e.g. a button or an error. */
  | { readonly t: "screen"; readonly c: string; readonly lang?: string }
  | LinkNode;

/** A link from `content/service.yaml`, already resolved. */
export interface LinkNode {
  readonly t: "link";
  readonly href: string;
  readonly c: string;
  /** The language of `c`, and of an on-screen string, where it is not the text's own: titles are never translated. */
  readonly lang?: string;
  /** The article opens only after logging in. */
  readonly login?: true;
  /** The address is unknown: `href` is the help center's own search for the title. */
  readonly search?: true;
}

/** For whom something is written, by what is known when its state is entered. Without: for everybody. */
export interface Conditional {
  readonly when?: When;
}

/** Only a block that stands in no other has a condition of its own. */
export type Block = Conditional &
  (
    | { readonly t: "p"; readonly c: readonly Inline[] }
    | { readonly t: "ul" | "ol"; readonly c: readonly (readonly Block[])[] }
  );

/**
 * One step of a fix, or of looking closer. Steps with one id are the same step, wherever they stand. In one state two may
 * have one id if nobody sees both.
 */
export interface Step extends Conditional {
  readonly id: string;
  readonly c: readonly Block[];
}

export interface AnswerWords {
  readonly label: string;
  /** A line under the label. */
  readonly help?: string;
}

/** The words of one state as they are shown, without what only agents may see. `wordsOf` chooses them. */
export interface StateWords {
  readonly heading: string;
  readonly body: readonly Block[];
  readonly steps?: readonly Step[];
  /** What stands below the steps: notes. */
  readonly after?: readonly Block[];
  /** The closing question of a cause. */
  readonly closing?: string;
  /** A few words that name this state in lists ("what you tried"): what is seen, not what is thought. */
  readonly short?: string;
  readonly answers: Readonly<Record<string, AnswerWords>>;
}

/** What is said otherwise to some readers. */
export interface Variant extends Required<Conditional> {
  readonly heading?: string;
  readonly closing?: string;
  readonly answers?: Readonly<Record<string, AnswerWords>>;
}

/** All words of one state: one file `content/<locale>/<guide>/<state>.md`. Body, steps and notes may have conditions. */
export interface WrittenWords extends StateWords {
  /** Of those that hold, the first counts; if none does, what stands above. */
  readonly vary?: readonly Variant[];
}

/** Words for what is known, where no answer has them. */
export interface FactWords {
  /** Of values that no question asks. */
  readonly values?: Readonly<Record<string, string>>;
  readonly groups?: readonly { readonly label: string; readonly values: readonly string[] }[];
}

/** All words of a guide in one locale. */
export interface GuideWords {
  readonly guide: string;
  readonly locale: string;
  readonly title: string;
  /** One sentence: what the guide is for. */
  readonly summary: string;
  /** The article the guide is made from, and when it was last checked against it (ISO date). From the fact ledger. */
  readonly source: { readonly href: string; readonly checked: string };
  /** A hash of these words without this field. */
  readonly version: string;
  readonly states: Readonly<Record<string, WrittenWords>>;
  /** By fact. */
  readonly facts?: Readonly<Record<string, FactWords>>;
}

/** Interface words: flat keys, `{name}` placeholders. */
export type InterfaceWords = Readonly<Record<string, string>>;

/** What only the agent surface gets: the three voices of each state. Never part of `GuideWords`. */
export interface AgentWords {
  readonly guide: string;
  readonly locale: string;
  readonly states: Readonly<Record<string, Voices>>;
}

/** Blocks may have conditions: `voicesOf` chooses. */
export interface Voices {
  /** Read aloud: the question in spoken form. Default: the heading. */
  readonly say?: readonly Block[];
  /** Agent only: what to check, traps, limits of Support. Never leaves the agent surface. */
  readonly do?: readonly Block[];
  /** What may be pasted to the member. Default: the member's own text. */
  readonly send?: readonly Block[];
}
