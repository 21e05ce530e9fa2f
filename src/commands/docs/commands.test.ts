import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import { cairnCommands } from "./testing/cairnCommands.ts";
import { callsIn } from "./testing/callsIn.ts";
import { authorsPages, documents, textOf } from "./testing/documents.ts";
import { codeOf, fencesOf } from "./testing/fencesOf.ts";
import { whyNoCall } from "./testing/whyNoCall.ts";

/** How each kind of block is tried. One that is not here, or has no kind, is tried by nothing. */
const kinds: Readonly<Record<string, string>> = {
  sh: "here, and what stands in pages for authors in sessions.long.test.ts",
  "yaml old": "snippets.test.ts",
  html: "embedding.test.ts",
  js: "embedding.test.ts",
  css: "embedding.test.ts",
  "text policy": "embedding.test.ts",
  nginx: "e2e/hosting/hosting.spec.ts",
  "nginx-login": "e2e/hosting/hosting.spec.ts",
  "text files": "nothing: a tree of files",
  "text drawing": "nothing: a drawing",
  "yaml schema": "files.test.ts",
  "text output": "sessions.long.test.ts: what the command above it says",
  "text conflict": "sessions.long.test.ts: lines as git leaves them",
  "json lines": "sessions.long.test.ts",
};
/** In snippets.test.ts. What is shown stands there already, when its page is played. */
const inGuides = /^(yaml|md) (flow|service|hosts|ledger|facts|guide|phrases|typed|words|body|blocks)\b/;

/** Programs that blocks for a shell call, and where they are run. */
const programs: Readonly<Record<string, string>> = {
  npx: "here",
  npm: "here",
  mkdir: "nothing but its syntax",
  rm: "sessions.long.test.ts",
  awk: "e2e/hosting/hosting.spec.ts",
  find: "nothing but its syntax",
  aws: "nothing but its syntax: the page says that it was not tried",
  cd: "nothing but its syntax: to a bench outside the project",
  node: "nothing but its syntax: a bench outside the project",
};

const fences = documents.flatMap((document) => fencesOf(document));
const shell = fences.filter(({ kind }) => kind === "sh");
const name = ({ document, line }: { readonly document: string; readonly line: number }) =>
  `${document}:${line}`;

describe("every block of every document", () => {
  it("has a kind, so that nothing is untried by accident", () => {
    const untried = fences.filter(({ kind }) => !Object.hasOwn(kinds, kind) && !inGuides.test(kind));
    expect(untried.map((fence) => `${name(fence)} ${fence.kind}`)).toEqual([]);
  });

  it.each(["nginx", "nginx-login", "sh"])("of %s is read by the test that runs it", (kind) => {
    expect(readFileSync(join(ownFolder, "e2e/hosting/hosting.spec.ts"), "utf8")).toContain(
      `block("${kind}")`,
    );
  });
});

describe("every command of every document", () => {
  it.each(shell.map((fence) => [name(fence), fence.text] as const))("%s is one", (_, text) => {
    expect(spawnSync("sh", ["-n"], { input: text, encoding: "utf8" }).stderr).toBe("");
    const calls = callsIn(text.includes("awk '") ? "awk" : text);
    expect(calls.flatMap(([program = ""]) => (Object.hasOwn(programs, program) ? [] : [program]))).toEqual(
      [],
    );
    expect(calls.flatMap((call) => whyNoCall(call) ?? [])).toEqual([]);
  });

  it.each(documents)("%s names those there are, with options that they have", (document) => {
    // `npm run …` is any script.
    const calls = codeOf(document).filter((code) => /^(npx cairn|npm (run [^…]|start|test))/.test(code));
    expect(calls.flatMap((code) => callsIn(code)).flatMap((call) => whyNoCall(call) ?? [])).toEqual([]);
  });

  it.each(authorsPages.filter((page) => !/(README|commands)\.md$/.test(page)))(
    "%s calls the package",
    (document) => {
      const code = [...codeOf(document), ...fencesOf(document).map(({ text }) => text)];
      expect(code.filter((text) => /\bnpm run\b/.test(text))).toEqual([]);
    },
  );

  it.each([
    ["npx cairn chek", "no such command"],
    ["npx cairn lock tea --rewordet tea", "--rewordet"],
    ["npm run nothing", "no such script"],
    ["npm run check --guides x", '"--" is missing'],
    ["npm run export -- tea --out x", "--out"],
  ])("%s would be noticed", (call, why) => {
    expect(callsIn(call).map((words) => whyNoCall(words))).toEqual([expect.stringContaining(why)]);
  });
});

describe("the page of commands", () => {
  const page = textOf("docs/authors/commands.md");

  it.each(Object.entries(cairnCommands))("tells of %s, and of each of its options", (command, options) => {
    expect(page).toContain(`| \`npx cairn ${command}`);
    const [, of = ""] = new RegExp(`^\\| \`${command}\` (\\|[^]*?)(?=^\\| \`|^## )`, "m").exec(page) ?? [];
    expect(options.filter((option) => !of.includes(`\`${option}`))).toEqual([]);
  });
});
