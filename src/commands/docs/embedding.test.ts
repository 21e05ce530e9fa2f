import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { elementsIn, textIn } from "../../author/article/htmlTree.ts";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import { writeFiles } from "../../author/testing/writeFiles.ts";
import { documents } from "./testing/documents.ts";
import { codeOf, fencesOf } from "./testing/fencesOf.ts";

const blocks = documents.flatMap((document) => fencesOf(document));
const ofKind = (kind: string) => blocks.filter((block) => block.kind === kind);
const embed = join(ownFolder, "src/embed");

/** What the loader can be told by an attribute, as its own type says it. */
const instance = readFileSync(join(embed, "instance.ts"), "utf8");
const [, inside = ""] = /interface Options \{([^]*?)\n\}/.exec(instance) ?? [];
const options = [...inside.matchAll(/^ {2}"?([\w-]+)"?\??:/gm)].map(([, name = ""]) => name);
/** Attributes that are no options: they open or place a guide, or say who may speak. */
const others = ["data-cairn-open", "data-cairn-inline", "data-trust-elements"];

/** Attributes of Cairn in a piece of HTML that the loader does not read. */
function unreadIn(html: string): readonly string[] {
  return elementsIn(parse(html)).flatMap(({ tagName, attrs }) =>
    attrs
      .map(({ name }) => name)
      .filter((name) => {
        if (others.includes(name)) return false;
        if (tagName === "cairn-guide") return !options.includes(name);
        if (name.startsWith("data-cairn-")) return !options.includes(name.slice("data-cairn-".length));
        return (
          tagName === "script" && name.startsWith("data-") && !options.includes(name.slice("data-".length))
        );
      }),
  );
}

describe("what a page writes to embed a guide", () => {
  it.each(ofKind("html").map(({ document, line, text }) => [`${document}:${line}`, text] as const))(
    "%s has attributes that the loader reads",
    (_, html) => expect(unreadIn(html)).toEqual([]),
  );

  it("is noticed where nothing reads it", () => {
    expect(options).toContain("guide");
    expect(unreadIn('<cairn-guide guide="tea" colour="red"><a href="x">y</a></cairn-guide>')).toEqual([
      "colour",
    ]);
    expect(unreadIn('<script async src="x" data-quide="tea"></script>')).toEqual(["data-quide"]);
    expect(unreadIn("<button data-cairn-opens='tea' data-cairn-facts='{}'>")).toEqual(["data-cairn-opens"]);
  });

  it("tells of every attribute in one table", () => {
    const table = codeOf("docs/embed.md");
    expect(options.filter((option) => !table.includes(option))).toEqual([]);
  });

  it("calls what the types say, with what they say", () => {
    const scripts = ofKind("html").flatMap(({ text }) =>
      elementsIn(parse(text))
        .filter(({ tagName }) => tagName === "script")
        .map(textIn),
    );
    const snippets = [...ofKind("js").map(({ text }) => text), ...scripts].map((text) => `{\n${text}\n}`);
    const calls = documents.flatMap((document) =>
      codeOf(document).filter((code) => code.startsWith("Cairn(")),
    );
    // Names that the table of calls uses for whatever a page has.
    const given = [
      "guide: string, facts: CairnFacts, state: string, id: string, label: string, offset: string",
      'fn: () => void, type: CairnEventType, theme: "auto", position: "left"',
    ];
    const folder = mkdtempSync(join(tmpdir(), "cairn-calls-"));
    try {
      const types =
        "/// <reference path='./cairn.d.ts' />\nimport type { CairnFacts, CairnEventType } from './cairn.d.ts';";
      writeFiles(folder, {
        "cairn.d.ts": readFileSync(join(embed, "cairn.d.ts"), "utf8"),
        "calls.ts": `${types}\ndeclare const ${given.join(", ")};\n${calls.join(";\n")};\n`,
        "snippets.ts": `${types}\nexport {};\n${snippets.join("\n")}\n`,
      });
      const tsc = join(ownFolder, "node_modules/typescript/bin/tsc");
      const flags = ["--noEmit", "--allowImportingTsExtensions", "--lib", "es2023,dom,dom.iterable"];
      const { stdout } = spawnSync(
        process.execPath,
        [tsc, "--ignoreConfig", ...flags, "--strict", "false", "--types", "", "calls.ts", "snippets.ts"],
        { cwd: folder, encoding: "utf8" },
      );
      // A page's script has no types: not of an event whose name is a variable, nor of a stub for what is not there yet.
      const untyped = /^snippets\.ts\S+ error TS(2339|2322)|^\s/;
      expect(stdout.split("\n").filter((line) => line !== "" && !untyped.test(line))).toEqual([]);
      expect(calls.length).toBeGreaterThan(10);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("sets colours that are read", () => {
    const read = readdirSync(join(ownFolder, "src"), { recursive: true, encoding: "utf8" })
      .filter((path) => /^(embed|surfaces|ui)\b.*\.(ts|tsx|css)$/.test(path))
      .map((path) => readFileSync(join(ownFolder, "src", path), "utf8"))
      .join("\n");
    const set = ofKind("css").flatMap(({ text }) => [...text.matchAll(/--cairn-([\w-]+)/g)]);
    expect(set.length).toBeGreaterThan(0);
    expect(set.map(([, name = ""]) => name).filter((name) => !read.includes(name))).toEqual([]);
  });

  it("allows what it needs, by directives that there are", () => {
    const directives = ofKind("text policy").flatMap(({ text }) => text.trim().split(/;\s*/));
    expect(directives.map((one) => one.split(" ")[0])).toEqual(["script-src", "frame-src"]);
  });
});
