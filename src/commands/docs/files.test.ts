import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import { documents } from "./testing/documents.ts";
import { codeOf, fencesOf } from "./testing/fencesOf.ts";

const folders = ["src", "lab", "e2e", "fixtures"];
const names = new Set([
  ...readdirSync(ownFolder),
  ...folders.flatMap((folder) =>
    readdirSync(join(ownFolder, folder), { recursive: true, encoding: "utf8" }).map((path) => basename(path)),
  ),
]);

describe("the files that documents name", () => {
  it.each(documents)("%s", (document) => {
    const named = [...readFileSync(join(ownFolder, document), "utf8").matchAll(/`([\w./-]+\.tsx?)`/g)];
    const gone = named.flatMap(([, path = ""]) => {
      const isThere = path.includes("/") ? existsSync(join(ownFolder, path)) : names.has(path);
      return isThere ? [] : [path];
    });
    expect(gone).toEqual([]);
  });
});

describe("the schemas that documents name", () => {
  const folder = join(ownFolder, "schemas");
  const blocks = documents
    .flatMap((document) => fencesOf(document))
    .filter(({ kind }) => kind === "yaml schema");

  it.skipIf(!existsSync(folder))("are there", () => {
    const named = blocks.flatMap(({ text }) => [...text.matchAll(/\$schema=\S*\/schemas\/(\S+)/g)]);
    const inText = codeOf("docs/authors/flow.md").filter((code) => code.endsWith(".json"));
    const all = [...named.map(([, name = ""]) => name), ...inText];
    expect(all.filter((name) => !readdirSync(folder).includes(name))).toEqual([]);
    expect(named).not.toEqual([]);
  });
});
