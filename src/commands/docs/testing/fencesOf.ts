import MarkdownIt from "markdown-it";
import { textOf } from "./documents.ts";

/** A block of a document between two lines of backticks. */
export interface Fence {
  readonly document: string;
  readonly line: number;
  /** What stands behind the backticks, as `yaml flow part`: how it is coloured, and how it is tried. */
  readonly kind: string;
  readonly text: string;
}

const parser = new MarkdownIt("commonmark");

/** Every block of a document, also those in lists. */
export function fencesOf(document: string): readonly Fence[] {
  return parser.parse(textOf(document), {}).flatMap(({ type, map, info, content }) => {
    if (type !== "fence" && type !== "code_block") return [];
    return [{ document, line: (map?.[0] ?? 0) + 1, kind: info.trim(), text: content }];
  });
}

/** What stands in backticks within the sentences and tables of a document. */
export function codeOf(document: string): readonly string[] {
  return parser
    .parse(textOf(document), {})
    .flatMap(({ children }) => children ?? [])
    .flatMap(({ type, content }) => (type === "code_inline" ? [content] : []));
}

/** Where the links of a document lead. */
export function linksOf(document: string): readonly string[] {
  return parser
    .parse(textOf(document), {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === "link_open" || type === "image")
    .map((token) => String(token.attrGet(token.type === "image" ? "src" : "href")));
}

/** The anchors of a document's headings, as GitHub makes them. */
export function anchorsOf(document: string): readonly string[] {
  const seen = new Map<string, number>();
  return parser.parse(textOf(document), {}).flatMap((token, index, all) => {
    if (token.type !== "heading_open") return [];
    const shown = (all[index + 1]?.children ?? []).map(({ content }) => content).join("");
    const anchor = shown
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-");
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return [before === 0 ? anchor : `${anchor}-${before}`];
  });
}
