import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ownFolder } from "../../../author/project/guidesFolder.ts";

const inFolder = (folder: string) =>
  readdirSync(join(ownFolder, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);

/** The pages for authors. */
export const authorsPages: readonly string[] = inFolder("docs/authors");

/** The documents that lead a reader somewhere. Records of decisions are not among them: they tell of their day. */
export const documents: readonly string[] = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "flows/README.md",
  "content/README.md",
  "examples/README.md",
  ...inFolder("docs"),
  ...authorsPages,
];

/** The text of a document. */
export function textOf(document: string): string {
  return readFileSync(join(ownFolder, document), "utf8");
}
