import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { readProject } from "../../author/project/readProject.ts";
import { layOut } from "../../author/testing/layOut.ts";
import { pageDataOf } from "./pageDataOf.ts";

test.each([
  ["crisis-footer", "footer"],
  ["sound", undefined],
])("where the guide has its line with help in a crisis reaches every surface: %s", async (name, place) => {
  const root = layOut(name);
  try {
    const project = await readProject(root, root);
    for (const surface of ["page", "widget", "agent"] as const) {
      const urls = { dataUrl: "", wordsUrl: "" };
      const page = pageDataOf(project, { surface, guide: "tea", locale: "en", path: "/" }, "/", urls);
      expect(page.service.crisisIn).toBe(place);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});
