import type { Block } from "../../guide/words.ts";

/** A text with headings, ready to be put into any format. */
export interface Document {
  readonly title?: string;
  readonly parts: readonly DocumentPart[];
}

export interface DocumentPart {
  readonly heading?: string;
  readonly blocks: readonly Block[];
}

/** What stays in the ticket, what goes to the member, and one line for a field. */
export type WriteUpForm = "note" | "reply" | "line";
export type WriteUpFormat = "text" | "markdown" | "html";
