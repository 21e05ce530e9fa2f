import { parseFragment } from "parse5";
import type { Article, ArticleBlock } from "./article.ts";
import { foldSpace } from "./foldSpace.ts";
import { textIn } from "./htmlTree.ts";

/** A line of a text file, and what stands around it. */
interface Line {
  readonly text: string;
  readonly indent: number;
  readonly item: "number" | "bullet" | undefined;
  /** A blank line, or nothing, stands before and after it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const bullet = /^(?:[-*•–·‣▪◦]|[oO](?=\s{2}))\s+/;
const number = /^(?:\(?\d{1,2}[.)]|\(?[a-z]\))\s+/;
const numbered = /^(?:solution|step|option|method|fix|solución|paso|opción|método)\s+\d+\s*[:.)–-]/i;

/**
 * Reads an article in plain text. A heading is a line of its own without an end mark, with a blank line before it. Items
 * begin with a bullet or a number.
 */
export function plainPage(text: string): Article {
  const lines = linesOf(joinWrapped(text));
  const headings = new Set(lines.filter((line, n) => isHeading(line, lines, n)));
  const [first] = lines;
  const title = first && headings.has(first) ? first.text : "";
  // The second line, below a title, is the first part's own line.
  const isAlone = (line: Line) => line.isLast && (line.isFirst || line === lines[1]);
  const own = [...headings].filter((line) => line !== first);
  const hasParts = own.some(isAlone) && !own.every(isAlone);
  const blocks: ArticleBlock[] = [];
  let above: Line | undefined;
  for (const [n, line] of lines.entries()) {
    const before = lines[n - 1];
    const text = foldSpace(line.text.replace(line.item === "number" ? number : bullet, ""));
    const level = headings.has(line)
      ? numbered.test(line.text)
        ? 4
        : hasParts && !isAlone(line)
          ? 3
          : 2
      : 0;
    if (line === first && title !== "") continue;
    if (level > 0) blocks.push({ type: "heading", text, level, links: [], marked: [] });
    else if (line.item || isUnmarkedItem(line, lines, n, headings)) {
      const depth = depthOf(line, before, above, blocks.at(-1));
      above = line;
      const isNumbered = line.item === "number" && !/^\(?[a-z]/.test(line.text);
      blocks.push({ type: "item", text, level: depth, isNumbered, links: [], marked: [] });
    } else blocks.push({ type: "paragraph", text, level: 0, links: [], marked: [] });
  }
  return { title, blocks: blocks.filter((block) => /[\p{L}\p{N}]/u.test(block.text)) };
}

function linesOf(text: string): readonly Line[] {
  const raw = text.split("\n");
  const isBlank = (line: string | undefined) => line === undefined || line.trim() === "" || isRule(line);
  return raw.flatMap((line, n) => {
    if (isBlank(line)) return [];
    const text = decoded(line.trim()).replace(/^#{1,6}\s+/, "");
    const item = number.test(text) ? "number" : bullet.test(text) ? "bullet" : undefined;
    const indent = /^\s*/.exec(line)?.[0].replaceAll("\t", "    ").length ?? 0;
    return [{ text, indent, item, isFirst: isBlank(raw[n - 1]), isLast: isBlank(raw[n + 1]) } satisfies Line];
  });
}

/** A line of signs, as below a heading. */
function isRule(line: string): boolean {
  return /^\s*([-=_*~#])\1{2,}\s*$/.test(line);
}

/** Lines that an editor broke in the middle of a sentence. */
function joinWrapped(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const goesOn =
      before !== undefined &&
      before.trim() !== "" &&
      !isRule(before) &&
      !/[.?!:;]["”’')\]]?\s*$/.test(before) &&
      !bullet.test(line.trim()) &&
      !number.test(line.trim()) &&
      (before.trim().length >= 40
        ? /^\s*[\p{Ll}(]/u.test(line)
        : /^\s*\p{Ll}/u.test(line) && before.length > 25);
    if (goesOn) joined[joined.length - 1] = `${before} ${line.trim()}`;
    else joined.push(line);
  }
  return joined.join("\n");
}

function isHeading(line: Line, lines: readonly Line[], n: number): boolean {
  const { text, item, isFirst, isLast } = line;
  if (numbered.test(text) && !/[.!?]$/.test(text) && text.length < 100) return true;
  if (item || text.length > 120 || /[.!:;,]["”’')]?$/.test(text)) return false;
  if (n === 0) return isFirst;
  // Two lines at the top: a title, and the first part below it.
  const isSecond = n === 1 && isLast && !/[.!?:]$/.test(lines[0]?.text ?? ".");
  return (isFirst || isSecond) && text.split(" ").length <= 20;
}

/** Lines that follow a colon, one below the other and without end marks, are a list that lost its bullets. */
function isUnmarkedItem(line: Line, lines: readonly Line[], n: number, headings: ReadonlySet<Line>): boolean {
  const isLoose = (one: Line | undefined): one is Line =>
    one !== undefined && !one.item && !headings.has(one) && !one.isFirst && !/[.:?!]["”’')]?$/.test(one.text);
  if (!isLoose(line)) return false;
  let at = n - 1;
  while (isLoose(lines[at])) at--;
  const lead = lines[at];
  const isList = isLoose(lines[n - 1]) || isLoose(lines[n + 1]);
  return isList && lead !== undefined && !lead.item && lead.text.endsWith(":");
}

/** How deep an item stands: by its indentation, or as a bullet below a number. */
function depthOf(
  line: Line,
  before: Line | undefined,
  above: Line | undefined,
  last: ArticleBlock | undefined,
): number {
  if (!before || !above || last?.type !== "item" || before !== above) return 1;
  if (line.indent > above.indent + 1) return last.level + 1;
  if (line.indent < above.indent - 1) return Math.max(1, last.level - 1);
  if (line.item === "bullet" && above.item === "number") return last.level + 1;
  if (line.item === "number" && above.item === "bullet") return 1;
  return last.level;
}

/** `&nbsp;` in a text file was copied from a page. */
function decoded(line: string): string {
  if (!/&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(line)) return line;
  return textIn(parseFragment(line.replaceAll("<", "&lt;")));
}
