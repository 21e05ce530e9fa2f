import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const src = import.meta.dirname;

/** Which part may import which, besides itself. The one home of the rule that ARCHITECTURE.md draws. */
const allowed: Record<string, readonly string[]> = {
  core: ["xstate"],
  understand: ["core"],
  author: ["core", "understand", "node", "package"],
  ui: ["core", "react", "xstate"],
  runtime: ["core", "understand", "embed/protocol", "ui", "react", "xstate"],
  surfaces: ["ui", "runtime", "core", "react", "xstate"],
  site: ["surfaces", "runtime", "ui", "core", "understand", "author", "react", "xstate", "node", "package"],
  embed: [],
  commands: ["site", "author", "core", "understand", "node", "package", "xstate"],
};

/** The parts of `core`: each may import those before it. */
const layers = ["guide", "walk", "session", "handoff", "conversation", "desk"];

/** Imports that break the rule, as "file → what". */
function brokenImports(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const part = partOf(file);
    return specifiers(text).flatMap((specifier) => {
      const target = targetOf(file, specifier);
      const fine =
        target === part ||
        target.startsWith(`${part}/`) ||
        (allowed[part] ?? []).some((name) => target === name || target.startsWith(`${name}.`));
      return fine ? [] : [`${file} → ${specifier}`];
    });
  });
}

function specifiers(text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const found = code.matchAll(
    /^\s*(?:import|export)\b[^;]*?from\s*"([^"]+)"|^\s*import\s*"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...found].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "");
}

function partOf(file: string): string {
  return file.split("/")[0]?.replace(/\.tsx?$/, "") ?? "";
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith(".")) {
    const path = relative(".", join(dirname(file), specifier));
    return path.startsWith("embed/") ? path.replace(/\.ts$/, "") : partOf(path);
  }
  if (specifier.startsWith("node:")) return "node";
  if (/^(@xstate\/react|xstate)(\/|$)/.test(specifier)) return "xstate";
  if (/^react(-dom)?(\/|$)/.test(specifier)) return "react";
  return "package";
}

const files = Object.fromEntries(
  readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !/\.(test|d)\.tsx?$/.test(file) &&
        !/fixtures|(^|[\\/])testing[\\/]/.test(file),
    )
    .map((file) => [file.replaceAll("\\", "/"), readFileSync(join(src, file), "utf8")]),
);

describe("imports point one way", () => {
  it("holds for every file", () => {
    expect(brokenImports(files)).toEqual([]);
  });

  it.each([
    ["core/a.ts", 'import { x } from "../ui/x.ts";'],
    ["core/a.ts", 'import { readFileSync } from "node:fs";'],
    ["core/a.ts", 'import {\n  useState,\n} from "react";'],
    ["understand/a.ts", 'export { x } from "../author/x.ts";'],
    ["ui/A.tsx", 'const x = await import("../surfaces/x.ts");'],
    ["surfaces/page/a.tsx", 'import { x } from "../../embed/loader.ts";'],
    ["embed/a.ts", 'import type { Flow } from "../core/flow.ts";'],
  ])("notices %s: %s", (file, text) => {
    expect(brokenImports({ [file]: text })).toHaveLength(1);
  });

  it("holds between the parts of core: none imports one that stands on it", () => {
    const broken = Object.entries(files).flatMap(([file, text]) => {
      const [part, layer = ""] = file.split("/");
      if (part !== "core") return [];
      const above = layers.slice(layers.indexOf(layer) + 1);
      return specifiers(text)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => relative(".", join(dirname(file), specifier)))
        .filter((target) => above.some((one) => target.startsWith(`core/${one}/`)))
        .map((target) => `${file} → ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it("knows every part of src", () => {
    const parts = new Set(Object.keys(files).map((file) => partOf(file)));
    expect([...parts].filter((part) => !(part in allowed))).toEqual([]);
  });

  it("nothing in src knows a guide by name", () => {
    const guides = readdirSync(join(src, "../flows")).flatMap(
      (file) => /^([a-z-]+)\.yaml$/.exec(file)?.[1] ?? [],
    );
    const naming = Object.entries(files).filter(([, text]) =>
      guides.some((guide) => text.includes(`"${guide}"`)),
    );
    expect(naming.map(([file]) => file)).toEqual([]);
  });
});
