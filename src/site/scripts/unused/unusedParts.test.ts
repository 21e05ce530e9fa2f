import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { libraries } from "./unusedParts.ts";
import { withoutUnused } from "./withoutUnused.ts";

const { resolve } = createRequire(import.meta.url);
const files = [dirname(resolve("xstate")), join(dirname(resolve("react-dom")), "cjs")].flatMap((folder) =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(".js") && !/cjs\.js$|development/.test(path)),
);

it.each(libraries.map(({ files: of, unused }) => [String(of), of, unused] as const))(
  "finds each function that it empties in %s",
  (_, of, unused) => {
    const found = new Set<string>();
    const paths = files.filter((path) => of.test(path.replaceAll("\\", "/")));
    for (const path of paths)
      withoutUnused(readFileSync(path, "utf8"), unused, (name) => void found.add(name));
    expect(paths).not.toEqual([]);
    expect(Object.keys(unused.functions).filter((name) => !found.has(name))).toEqual([]);
  },
);

const unused = { functions: { gone: "undefined", none: "[]" }, tags: [1, 2] };

it.each([
  [
    "a function",
    "function gone(a) { f(); } function kept() { g(); }",
    "function gone(a) {} function kept() { g(); }",
  ],
  ["what gives something", "const none = (a) => { return f(a); };", "const none = (a) => { return []; };"],
  [
    "a method",
    "class A { gone() { f(); } get none() { return f(); } }",
    "class A { gone() {} get none() { return []; } }",
  ],
  [
    "methods of what is gone",
    "function gone() { f(); } gone.prototype.a = function () { g(); };",
    "function gone() {} ",
  ],
  ["a call of it stays", "gone(); other.none = 1;", "gone(); other.none = 1;"],
])("empties %s", (_, code, expected) => {
  expect(withoutUnused(code, unused)).toBe(expected);
});

it.each([
  ["it alone", "case 1: f(); return; case 3: g();", "case 3: g();"],
  ["as one of several names", "case 1: case 3: case 2: g();", "case 3: g();"],
  ["not what another runs on into", "case 3: f(); case 1: g(); return;", "case 3: f(); g(); return;"],
  [
    "not when another may run on",
    "case 3: if (a) return; case 1: g(); break;",
    "case 3: if (a) return; g(); break;",
  ],
  [
    "once another has ended",
    "case 3: { f(); break; } case 1: g(); default: h();",
    "case 3: { f(); break; } default: h();",
  ],
])("drops a case that never comes: %s", (_, cases, expected) => {
  const of = (some: string) => `function f(node) { switch (node.tag) { ${some} } }`;
  expect(withoutUnused(of(cases), unused).replace(/\s+/g, " ")).toBe(of(expected).replace(/\s+/g, " "));
});

it("keeps the variables of a case that is dropped, and cases by something else", () => {
  const code = "function f(a) { switch (a.tag) { case 1: var b = 1; return b; case 3: b = 2; return b; } }";
  const short = withoutUnused(code, unused);
  expect(short).toContain("var b;");
  expect(short).not.toContain("b = 1");
  const byCode = "switch (event.keyCode) { case 1: f(); break; }";
  expect(withoutUnused(byCode, unused)).toBe(byCode);
});
