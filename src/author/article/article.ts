/** A help article as it was read: its parts in reading order, without markup, navigation, footers and captions. */
export interface Article {
  readonly title: string;
  /** Its language, if the file says it: `es`. */
  readonly locale?: string;
  /** Its address, if the file says it. */
  readonly href?: string;
  readonly blocks: readonly ArticleBlock[];
}

/** One part of an article. */
export interface ArticleBlock {
  readonly type: "heading" | "paragraph" | "item" | "code";
  /** Its text on one line, white space folded; of `code` with its line breaks. */
  readonly text: string;
  /** Of a heading: 1 for the title's level. Of an item: how deep its list stands, 1 for the outermost. Else 0. */
  readonly level: number;
  /** Of an item: whether its list is numbered, as instructions are. */
  readonly isNumbered?: boolean;
  readonly links: readonly ArticleLink[];
  /** What stands in bold or as code: names of buttons, menus, messages. */
  readonly marked: readonly string[];
}

/** A link in the text of a block. */
export interface ArticleLink {
  readonly text: string;
  /** As it is written: absolute, relative, or an anchor. */
  readonly href: string;
}
