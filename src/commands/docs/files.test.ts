import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownFolder } from "../../author/guidesFolder.ts";
import { documents } from "./testing/documents.ts";

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
