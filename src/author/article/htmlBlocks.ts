import type { ArticleBlock, ArticleLink } from "./article.ts";
import { foldSpace } from "./foldSpace.ts";
import {
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  type HtmlNode,
  isElement,
  type Parent,
  textIn,
} from "./htmlTree.ts";
import { isAside, opensText } from "./isAside.ts";
import { tableRows } from "./tableRows.ts";

const blockTags = new Set(
  "address article blockquote body center dd details div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody tfoot thead tr td th ul".split(
    " ",
  ),
);
const codeTags = new Set("code kbd samp tt var".split(" "));
const markedTags = new Set("b strong code kbd samp tt em i var".split(" "));

/** Where in the article the walk is. */
interface Inside {
  readonly type: "paragraph" | "item";
  readonly level: number;
  readonly isNumbered: boolean;
}

interface Run {
  text: string;
  links: ArticleLink[];
  marked: string[];
  /** How much of the text is bold: a line that is bold altogether is a heading. */
  bold: number;
}

/** The blocks of an article in HTML, in reading order. What stands beside it is left out. */
export function htmlBlocks(root: Parent): readonly ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  const whole = textIn(root).length;
  let run: Run = { text: "", links: [], marked: [], bold: 0 };
  /** Level of the last heading that says its level: what opens and closes stands one below it. */
  let lastLevel = 1;
  /** The item whose first line is still to come. */
  let item: Inside | undefined;
  walk(root, { type: "paragraph", level: 0, isNumbered: false }, 0);
  flush({ type: "paragraph", level: 0, isNumbered: false });
  return blocks;

  function walk(parent: Parent, inside: Inside, opened: number): void {
    for (const node of childrenOf(parent)) {
      if (!isElement(node)) {
        if (node.nodeName === "#text") run.text += textIn(node);
      } else if (!isAside(node, whole)) element(node, inside, opened);
    }
  }

  function element(node: Element, inside: Inside, opened: number): void {
    const { tagName } = node;
    if (tagName === "br") return inside.type === "item" ? void (run.text += " ") : flush(inside);
    if (!blockTags.has(tagName) && !opensText(node)) return inline(node, inside, opened);
    flush(inside);
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined) return heading(node, (lastLevel = Number(level)));
    if (opensText(node)) return heading(node, lastLevel + Math.max(1, opened));
    if (tagName === "dt" && inside.level === 0) return heading(node, lastLevel + 1);
    if (tagName === "pre") return code(node);
    if (tagName === "table") return table(node, inside, opened);
    if (tagName === "ol" || tagName === "ul") return list(node, inside, opened);
    walk(node, inside, tagName === "details" ? opened + 1 : opened);
    flush(inside);
  }

  /** Part of a line, or a strange element around whole blocks. */
  function inline(node: Element, inside: Inside, opened: number): void {
    const before = run.text.length;
    const at = run;
    walk(node, inside, opened);
    if (at !== run) return;
    const text = foldSpace(run.text.slice(before));
    const href = attribute(node, "href");
    if (node.tagName === "a" && href !== undefined && text !== "")
      run.links.push({ text, href: href.trim() });
    if (!markedTags.has(node.tagName) || text === "") return;
    // An emphasised word that begins small is stressed; a name on a screen, or code, is meant otherwise.
    if (!codeTags.has(node.tagName) && /^\p{Ll}/u.test(text)) return stress(node, text);
    if (!run.marked.includes(text)) run.marked.push(text);
    stress(node, text);
  }

  function stress({ tagName }: Element, text: string): void {
    if (tagName === "b" || tagName === "strong") run.bold += text.length;
  }

  function list(node: Element, inside: Inside, opened: number): void {
    const isNumbered = node.tagName === "ol";
    for (const child of childrenOf(node)) {
      if (!isElement(child) || isAside(child, whole)) continue;
      const one: Inside = { type: "item", level: inside.level + 1, isNumbered };
      // A list that stands in a list without an item around it belongs to the item above.
      if (child.tagName !== "li") element(child, inside.level > 0 ? inside : one, opened);
      else {
        item = one;
        walk(child, one, opened);
        flush(one);
      }
    }
  }

  function table(node: Element, inside: Inside, opened: number): void {
    const rows = tableRows(node);
    if (rows === undefined) return walk(node, inside, opened);
    for (const cells of rows) {
      const before = blocks.length;
      item = { type: "item", level: inside.level + 1, isNumbered: false };
      for (const [n, { cell, column }] of cells.entries()) {
        if (foldSpace(textIn(cell)) === "") continue;
        if (run.text !== "") run.text += n === 1 ? ": " : "; ";
        run.text += column;
        walkInline(cell);
      }
      flush(item);
      if (blocks.length === before) item = undefined;
    }
  }

  function walkInline(parent: Parent): void {
    for (const node of childrenOf(parent)) {
      if (!isElement(node)) run.text += node.nodeName === "#text" ? textIn(node) : "";
      else if (node.tagName === "br") run.text += " ";
      else if (!isAside(node, whole)) inline(node, { type: "paragraph", level: 0, isNumbered: false }, 0);
    }
  }

  function heading(node: Element, level: number): void {
    const texts = childrenOf(node).map((child: HtmlNode) =>
      isElement(child) && isAside(child, whole) && !opensText(child) ? "" : textIn(child),
    );
    const text = foldSpace(texts.join(""));
    if (!hasText(text)) return;
    const marked = elementsIn(node)
      .filter(({ tagName }) => tagName === "code" || tagName === "kbd")
      .map((one) => foldSpace(textIn(one)));
    blocks.push({ type: "heading", text, level, links: [], marked });
  }

  function code(node: Element): void {
    const text = textIn(node)
      .replaceAll("\r", "")
      .split("\n")
      .map((line) => line.trimEnd())
      .join("\n")
      .replace(/^\n+|\n+$/g, "");
    if (hasText(text)) blocks.push({ type: "code", text, level: 0, links: [], marked: [] });
  }

  function flush(inside: Inside): void {
    const { links, marked, bold } = run;
    const text = foldSpace(run.text).replace(/\s+([,.;:?!])(?=\s|$)/g, "$1");
    run = { text: "", links: [], marked: [], bold: 0 };
    if (!hasText(text)) return;
    // Of an item only its first line is one; what follows inside it is a paragraph of that item.
    if (item) {
      blocks.push({ ...item, text, links, marked });
      item = undefined;
    } else if (isBoldLine(text, bold, inside))
      blocks.push({ type: "heading", text, level: lastLevel + 1, links: [], marked: [] });
    else blocks.push({ type: "paragraph", text, level: inside.level, links, marked });
  }
}

function hasText(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A short line in bold stands for a heading where somebody made none. With a colon it is a label of what follows. */
function isBoldLine(text: string, bold: number, inside: Inside): boolean {
  return (
    inside.level === 0 && bold >= text.length - 1 && !/[.:!,;]$/.test(text) && text.split(" ").length <= 18
  );
}
