import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readProject } from "./readProject.ts";
import { layOut } from "../testing/layOut.ts";
import { takenNames } from "./siteNames.ts";

it("no guide can be called like anything that a build writes", async () => {
  // Others can't be ids at all: they begin with a digit or a low line.
  const names = [...takenNames()].filter((name) => /^[a-z]/.test(name));
  expect(names).toEqual(expect.arrayContaining(["demo", "versions", "index", "favicon", "licenses"]));
  const root = layOut("sound");
  for (const name of names) {
    for (const end of ["yaml", "facts.yaml"]) {
      const text = readFileSync(join(root, `flows/tea.${end}`), "utf8");
      writeFileSync(join(root, `flows/${name}.${end}`), text.replace("id: tea", `id: ${name}`));
    }
    cpSync(join(root, "content/en/tea"), join(root, `content/en/${name}`), { recursive: true });
  }
  renameSync(join(root, "flows/tea.yaml"), join(root, "flows/brew.yaml"));
  const { problems } = await readProject(root, root);
  const refused = problems.filter(({ what }) => what.includes("that a build writes"));
  expect(refused.map(({ value }) => value).sort()).toEqual(names.sort());
  rmSync(root, { recursive: true });
});
