import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { callsIn } from "./testing/callsIn.ts";
import { authorsPages } from "./testing/documents.ts";
import { fencesOf } from "./testing/fencesOf.ts";
import { playPage } from "./testing/playPage.ts";
import { sessionFolder } from "./testing/sessionFolder.ts";

const withCommands = authorsPages.filter((page) =>
  fencesOf(page).some(
    ({ kind, text }) => kind === "sh" && callsIn(text).some(([, cairn]) => cairn === "cairn"),
  ),
);

describe("whoever does what a page says gets to its end", () => {
  it.each(withCommands)("%s", { timeout: 900_000 }, (page) => {
    const root = sessionFolder(page);
    try {
      const { played, wrong } = playPage(page, root);
      expect(played.filter(({ code }) => code !== 0)).toEqual([]);
      expect(wrong).toEqual([]);
      expect(played.length, "nothing of it was run").toBeGreaterThan(0);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
