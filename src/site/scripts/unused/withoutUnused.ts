import { parseSync } from "vite";

/** What is taken out of the files of a library. */
export interface Unused {
  /** By the name of a function or method: the expression that it gives instead of doing anything. */
  readonly functions: Readonly<Record<string, string>>;
  /** Cases that never come, of each `switch (….tag)`. */
  readonly tags?: readonly number[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The code of a file, with nothing in functions that are not used.
 * @param met is told each name that was found
 */
export function withoutUnused(
  code: string,
  { functions, tags = [] }: Unused,
  met: (name: string) => void = () => {},
): string {
  const edits: Edit[] = [];
  look(parseSync("a.js", code).program as unknown as Node, 0);
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end), code);

  /** @param inside where the body of the function that it stands in begins */
  function look(node: Node, inside: number): void {
    const name = nameOf(node);
    const emptied = name !== undefined && Object.hasOwn(functions, name) ? bodyOf(node) : undefined;
    if (name !== undefined && emptied) {
      met(name);
      const given = functions[name];
      edits.push({ ...emptied, text: given === "undefined" ? "{}" : `{ return ${given}; }` });
      return;
    }
    if (isMethodOf(node, functions)) {
      edits.push({ start: node.start, end: node.end, text: "" });
      return;
    }
    const never =
      node.type === "SwitchStatement" && isByTag(node) ? neverMet(node["cases"] as Node[], tags) : [];
    const gone = never.filter(({ isRunInto }) => !isRunInto).map(({ node: one }) => one);
    for (const { node: one, isRunInto } of never) {
      const [first = one] = one["consequent"] as Node[];
      edits.push({ start: one.start, end: isRunInto ? first.start : one.end, text: "" });
    }
    // Another case may use a variable that was declared in one of them.
    const declared = gone.flatMap(variablesOf);
    if (declared.length > 0)
      edits.push({ start: inside, end: inside, text: ` var ${[...new Set(declared)].join(", ")};` });
    const body = /Function/.test(node.type) ? (node["body"] as Node) : undefined;
    for (const child of childrenOf(node))
      if (!gone.includes(child)) look(child, body ? body.start + 1 : inside);
  }
}

/** The cases of these tags, and whether another case runs on into what one of them does. */
function neverMet(cases: readonly Node[], tags: readonly number[]): { node: Node; isRunInto: boolean }[] {
  let runsOn = false;
  return cases.flatMap((node) => {
    const consequent = node["consequent"] as Node[];
    const value = (node["test"] as Node | null)?.["value"];
    const isNever = typeof value === "number" && tags.includes(value);
    const isLabel = consequent.length === 0;
    const isRunInto = runsOn && !isLabel;
    if (!isNever || isRunInto) runsOn = isLabel || !ends(consequent.at(-1));
    return isNever ? [{ node, isRunInto }] : [];
  });
}

/** The names that `var` declares in it, but for those of functions inside. */
function variablesOf(node: Node): string[] {
  if (/Function/.test(node.type)) return [];
  const own = node.type === "VariableDeclarator" ? [(node["id"] as Node)["name"] as string] : [];
  return [...own, ...childrenOf(node).flatMap(variablesOf)];
}

/** Whether what comes after a statement is not run because of it. Unknown ones are taken not to end. */
function ends(statement: Node | undefined): boolean {
  if (statement?.type === "BlockStatement") return ends((statement["body"] as Node[]).at(-1));
  return statement !== undefined && /^(Return|Throw|Break|Continue)Statement$/.test(statement.type);
}

function isByTag(node: Node): boolean {
  const by = node["discriminant"] as Node;
  return by.type === "MemberExpression" && (by["property"] as Node)["name"] === "tag";
}

/** `Emptied.prototype.method = function …;` */
function isMethodOf(node: Node, functions: Readonly<Record<string, string>>): boolean {
  if (node.type !== "ExpressionStatement") return false;
  const left = (node["expression"] as Node)["left"] as Node | undefined;
  const owner = left?.["object"] as Node | undefined;
  const ownerName = (owner?.["object"] as Node | undefined)?.["name"];
  return (
    (owner?.["property"] as Node | undefined)?.["name"] === "prototype" &&
    typeof ownerName === "string" &&
    Object.hasOwn(functions, ownerName)
  );
}

function nameOf(node: Node): string | undefined {
  const name = (node["id"] ?? node["key"]) as Node | null | undefined;
  return typeof name?.["name"] === "string" ? name["name"] : undefined;
}

/** The braces of a function that a node declares, names or is the value of. */
function bodyOf(node: Node): { start: number; end: number } | undefined {
  const made = /Function/.test(node.type)
    ? node
    : ((node["init"] ?? node["value"]) as Node | null | undefined);
  const body = made && /Function/.test(made.type) ? (made["body"] as Node) : undefined;
  return body?.type === "BlockStatement" ? { start: body.start, end: body.end } : undefined;
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value === "object" && value !== null && "type" in value);
}
