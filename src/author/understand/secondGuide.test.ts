import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownFolder } from "../project/guidesFolder.ts";
import { writeFiles } from "../testing/writeFiles.ts";
import { readProject } from "../project/readProject.ts";
import { type Listening, listening } from "./listening.ts";

const says = [
  "my coverage is not linked",
  "it does not know my member number",
  "where do i put the number on my card",
  "the page wants a member number",
  "it says no coverage was found",
  "link my coverage",
  "coverage is missing in settings",
  "my card is not connected",
  "how do i connect my card",
  "it cannot find my coverage",
  "no coverage on file",
  "add my coverage",
  "the number on the card is not saved",
  "settings shows no coverage",
  "i never entered my number",
];

describe("a second guide, in a folder of its own", () => {
  const root = mkdtempSync(join(tmpdir(), "cairn-"));
  let heard: Listening;
  beforeAll(async () => {
    cpSync(join(ownFolder, "bench/guides"), root, { recursive: true });
    const lines = says.map((say) => `      - ${say}`).join("\n");
    writeFiles(root, {
      "content/en/link-coverage/phrases.yaml": `phrases:\n  - cause: not-linked\n    state: not-linked\n    says:\n${lines}\n`,
    });
    heard = listening(await readProject(root), "link-coverage", "en");
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true }));

  it("is heard by writing phrases only: what everybody types comes from Cairn", () => {
    expect(heard.problems).toEqual([]);
    expect(heard.hear?.("there is no coverage linked to my card")).toMatchObject({ target: "not-linked" });
    expect(heard.hear?.("let me talk to a human")).toMatchObject({ decision: "answer", target: "human" });
    expect(heard.hear?.("the second one")?.decision).toBe("menu");
    expect(heard.hear?.("i want to kill myself")?.decision).toBe("crisis");
  });

  it("says nothing that belongs to another guide", () => {
    expect(heard.index?.says).toEqual({});
    expect(heard.index?.labels.map(({ id }) => id)).toEqual(["person", "out-of-scope", "not-linked"]);
  });
});
