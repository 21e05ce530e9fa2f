import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from "yaml";
import type { FilePlace, Tell } from "../problems/problem.ts";
import { tooDeep } from "./tooDeep.ts";

export type Path = readonly (string | number)[];

/** A parsed YAML file: its plain data, and where each value (or its key) stands. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  readonly at: (path: Path, part?: "key" | "value") => FilePlace;
}

/** Problems of syntax in other words than the parser's. */
const friendly: Readonly<Record<string, readonly [string, string]>> = {
  DUPLICATE_KEY: ["this key stands here twice", "Keep one of them."],
  MULTIPLE_DOCS: ["a second document in one file", 'Keep one, without the "---" line.'],
  TAB_AS_INDENT: ["a tab", "Indent with spaces."],
  BLOCK_AS_IMPLICIT_KEY: ["a colon inside a text", "Put the text in quotes."],
  BAD_SCALAR_START: ["a text can't begin with this sign", "Put the text in quotes."],
  MISSING_CHAR: ["a quote or a bracket that is not closed", "Close it here, or in the line above."],
  BAD_INDENT: [
    "this line does not fit those above",
    "Close every bracket above, or begin it below the names that it stands with.",
  ],
  MULTILINE_IMPLICIT_KEY: ["no colon with a space behind it", 'Write "name: text".'],
};

/** More values than this only come from aliases that multiply each other. */
const mostValues = 500_000;

/**
 * Parses YAML 1.2 in which every scalar is a string. Problems of syntax are told; then the result is
 * `undefined`. `skipped` is the number of lines above `text` in its file.
 */
export function readYaml(file: string, text: string, tell: Tell, skipped = 0): YamlFile | undefined {
  const lines = new LineCounter();
  const place = (offset: number): FilePlace => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line: Math.max(line, 1) + skipped, column: Math.max(col, 1) };
  };
  try {
    if (tooDeep(text)) throw new RangeError("depth");
    const doc = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false });
    for (const { code, message, pos } of [...doc.errors, ...doc.warnings]) {
      const [said, instead] = friendly[code] ?? [
        `not valid YAML: ${message.split("\n")[0]}`.replace(/\.$/, ""),
        "Check the indentation, colons and quotes here.",
      ];
      // At the end of a text nothing stands: then the last line that says something is shown.
      const here =
        text.slice(pos[0]).split("\n")[0]?.trim() || text.slice(0, pos[0]).trim().split("\n").at(-1);
      tell(place(pos[0]), here ?? "", said, instead);
    }
    if (doc.errors.length > 0) return undefined;
    const { data, named, lost } = plain(doc, (node, value, what, instead) =>
      tell(place(node?.range?.[0] ?? 0), value, what, instead),
    );
    if (lost) return undefined;
    return { file, data, at: (path, part) => place(find(doc, named, path, part)) };
  } catch (error) {
    const why =
      error instanceof RangeError
        ? "nested too deeply, or its aliases multiply each other"
        : "can't be read as YAML";
    tell({ file, line: 1 + skipped }, file, why, "Write it as plain keys, lists and texts.");
    return undefined;
  }
}

type TellNode = (node: Node | null, value: string, what: string, instead: string) => void;

/** What each alias stands for. */
type Named = ReadonlyMap<Node, Node>;

/**
 * Our own conversion: `toJS` has one limit for all aliases, takes any key, and searches the file for each
 * alias.
 */
function plain(doc: Document, tell: TellNode): { data: unknown; named: Named; lost: boolean } {
  let values = 0;
  // An alias stands for nothing: whatever else is told would follow from it.
  let lost = false;
  const anchors = new Map<string, Node>();
  const named = new Map<Node, Node>();
  const open = new Set<Node>();
  const convert = (given: Node | null): unknown => {
    const node = isAlias(given) ? (named.get(given) ?? anchors.get(given.source) ?? null) : given;
    if (isAlias(given) && !node) {
      lost = true;
      tell(given, `*${given.source}`, "no anchor above has this name", "Write &name where it is first used.");
    }
    if (isAlias(given) && node) named.set(given, node);
    if (node && "anchor" in node && node.anchor) anchors.set(node.anchor, node);
    if (++values > mostValues || (node && open.has(node))) throw new RangeError("aliases");
    if (isScalar(node)) return textOf(node, tell);
    if (!isMap(node) && !isSeq(node)) return "";
    open.add(node);
    let result: unknown;
    if (isSeq(node)) result = node.items.map((item) => convert(item as Node));
    else {
      const pairs: [string, unknown][] = [];
      for (const { key, value } of node.items) {
        if (isScalar(key) && typeof key.value === "string" && key.value !== "__proto__") {
          textOf(key, tell);
          pairs.push([key.value, convert(value as Node | null)]);
        } else tell(key as Node | null, String(key), "this can't be a key", "Write a plain word.");
      }
      result = Object.fromEntries(pairs);
    }
    open.delete(node);
    return result;
  };
  return { data: convert(doc.contents), named, lost };
}

/** Double quotes can hold what no text file may: `"\e"` is an escape that a terminal obeys. */
function textOf(node: Scalar, tell: TellNode): string {
  const text = typeof node.value === "string" ? node.value : "";
  // "error #12": a note of an author has a space behind the sign.
  const cut = node.type === "PLAIN" && /^[^\s#]/.test(node.comment ?? "");
  if (cut)
    tell(
      node,
      `${text} #${node.comment?.split("\n")[0]}`,
      'what stands behind " #" is a note, and nobody sees it',
      "Put all of it in quotes, or write a space behind the #.",
    );
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text))
    tell(node, text, "a control character, which nobody sees", "Remove it.");
  return text;
}

/** Offset of the value at `path`, or of the deepest thing on the way that exists. */
function find(doc: Document, named: Named, path: Path, part: "key" | "value" = "value"): number {
  let node = doc.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = named.get(node) ?? null;
    // "a: b" may stand for "a: [{ target: b }]": a step that isn't written stays where it is.
    if (isSeq(node) && typeof step === "number") node = (node.items[step] as Node | undefined) ?? null;
    else if (isMap(node) && typeof step === "string") {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) return offset;
      const key = pair.key as Node;
      node = pair.value as Node | null;
      if (depth === path.length - 1 && (part === "key" || !node?.range)) return key.range?.[0] ?? offset;
    } else continue;
    if (!node?.range) return offset;
    offset = node.range[0];
  }
  return offset;
}
