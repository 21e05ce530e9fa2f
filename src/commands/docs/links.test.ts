import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import { documents } from "./testing/documents.ts";
import { anchorsOf, linksOf } from "./testing/fencesOf.ts";

describe("every link of a document leads somewhere", () => {
  it.each(documents)("%s", (document) => {
    const dead = linksOf(document).filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [path = "", anchor] = link.split("#");
      const file = path === "" ? document : normalize(join(dirname(document), path));
      if (!existsSync(join(ownFolder, file))) return true;
      return anchor !== undefined && !anchorsOf(file).includes(anchor);
    });
    expect(dead).toEqual([]);
  });
});
