import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatProblem } from "../../author/problems/formatProblem.ts";
import { readProject } from "../../author/project/readProject.ts";
import { readSources } from "../../author/project/readSources.ts";
import { writeFiles } from "../../author/testing/writeFiles.ts";
import { confirmTranslation } from "../../author/translation/confirmTranslation.ts";
import { documents } from "./testing/documents.ts";
import { fencesOf } from "./testing/fencesOf.ts";
import { snippetFolder } from "./testing/snippetFolder.ts";

const fences = documents.flatMap((document) => fencesOf(document));
const snippets = fences.filter(
  ({ kind }) => /^(yaml|md)\b/.test(kind) && !["yaml old", "yaml schema"].includes(kind),
);

/** What is wrong with a guides folder, as an author is told it. */
async function errorsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), "cairn-snippet-"));
  try {
    writeFiles(root, files);
    if (Object.keys(files).some((path) => path.startsWith("content/es/")))
      confirmTranslation(readSources(root), "es", "parcel");
    const { problems } = await readProject(root);
    return problems.filter(({ level }) => level !== "warning").map((problem) => formatProblem(problem));
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe("what documents show of a guide passes the check", () => {
  it.each(snippets.map((fence) => [`${fence.document}:${fence.line} ${fence.kind}`, fence] as const))(
    "%s",
    async (_, fence) => {
      const files = snippetFolder(
        fence,
        fences.filter(({ document }) => document === fence.document),
      );
      expect(files, "no kind that is tried: say what it is behind the backticks").toBeDefined();
      expect(await errorsIn(files ?? {})).toEqual([]);
    },
  );

  it.each(
    fences.filter(({ kind }) => kind === "yaml old").map((fence) => [fence.document, fence.text] as const),
  )("but for a flow of Cairn 0.1 in %s: it is told what it is", async (_, text) => {
    const files = snippetFolder({ document: "", line: 1, kind: "yaml flow", text }, []) ?? {};
    expect(await errorsIn(files)).toContainEqual(expect.stringContaining("moving-to-0.2.md"));
  });

  it.each([
    ["yaml flow part", "causes:\n  late: { need: place }\n", "need"],
    ["yaml flow part", "questions:\n  tracking:\n    delivered: nowhere\n", "nowhere"],
    ["md words late", "---\nanswers:\n  fixd: Yes\n---\n# It may be late\n\n1. Wait. {#wait}\n", "fixd"],
    ["md body card-left", "# Is there a card?\n\n1. Look.\n", "step"],
    ["yaml service part", "color: red\n", "color"],
  ])("%s would be noticed: %j", async (kind, text, value) => {
    const files = snippetFolder({ document: "", line: 1, kind, text }, []) ?? {};
    expect(await errorsIn(files)).toContainEqual(expect.stringContaining(`"${value}"`));
  });
});
