import type { When } from "../../core/guide/flow.ts";
import type { StepSource } from "../language/guideSource.ts";
import type { Voices, WrittenWords } from "../../core/guide/words.ts";
import type { FilePlace } from "../problems/problem.ts";

/**
 * One piece of wording that is translated as a whole, e.g. `heading`, `answer:fixed`, `step:restart`,
 * `body:1`.
 */
export interface WordsPart {
  readonly place: FilePlace;
  /** Hash of the wording. */
  readonly hash: string;
  /** For whom it is, in one form, e.g. `if plan=eap`: a translation is for the same. Without: for everybody. */
  readonly mark?: string;
  /** The service's on-screen strings in it, in backticks or quotes: a translation leaves them as they are. */
  readonly screen: readonly string[];
}

/** A fact that has to be known (`if`), or not (`unless`), for something in a text to show. */
export interface FactRead {
  readonly fact: string;
  readonly by: "if" | "unless";
  readonly place: FilePlace;
}

/** A fact of the ledger that a text rests on. */
export interface Cite {
  readonly id: string;
  readonly place: FilePlace;
  /** What cites it: all of a text, a block of it, or a step. */
  readonly by: "text" | "block" | "step";
  /** Who reads that, of those who read the text. Empty: all of them. */
  readonly when: When;
}

/** A step or a paragraph of which nobody said what it rests on. */
export interface Uncited {
  readonly value: string;
  readonly what: "step" | "paragraph";
  readonly place: FilePlace;
}

/** A state's words as read from one file. */
export interface StateFile {
  readonly file: string;
  /** The file or its front matter can't be read, so nothing is known of labels. */
  readonly broken: boolean;
  readonly words: WrittenWords;
  readonly agent: Voices;
  /** What the compiler has to know of its steps. */
  readonly steps: readonly StepSource[];
  /** The facts that the conditions of its steps and blocks read, each with where. */
  readonly reads: readonly FactRead[];
  /** Where it says that it keeps the words of the article. */
  readonly keeps?: FilePlace;
  /** Facts of the ledger that the text rests on. */
  readonly facts: readonly Cite[];
  /** Steps and paragraphs for members that cite none, nor does the text as a whole. */
  readonly uncited: readonly Uncited[];
  readonly parts: Readonly<Record<string, WordsPart>>;
  /** Titles of articles that stand inside the steps. */
  readonly stepArticles: readonly string[];
  /** Where an answer's label stands. */
  readonly answerAt: (answer: string) => FilePlace;
  /** Where labels that are missing would stand. */
  readonly answersAt: FilePlace;
}
