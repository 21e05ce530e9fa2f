import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readSources } from "../project/readSources.ts";
import { layOut } from "../testing/layOut.ts";
import { lockGuide } from "./lockGuide.ts";

it("locks nothing while words have no name, for they may be those of a name that was changed", () => {
  const root = layOut("sound");
  const words = (id: string) => join(root, `content/en/tea/${id}.md`);
  renameSync(words("leaves"), words("tea-leaves"));
  const { written, problems } = lockGuide(readSources(root, root), "tea", {});
  expect(written).toEqual([]);
  expect(problems.map(({ file }) => file)).toEqual(["content/en/tea/tea-leaves.md"]);
  rmSync(root, { recursive: true });
});

it("locks no guide for the first time whose words are not all there", () => {
  const root = layOut("no-words");
  expect(existsSync(join(root, "flows/tea.lock.yaml"))).toBe(false);
  rmSync(root, { recursive: true });
});

it("locks no guide for the first time in which something is still to do, and later does", () => {
  const root = layOut("todo-draft");
  const { written, problems } = lockGuide(readSources(root, root), "tea", {});
  expect(written).toEqual([]);
  expect(problems.map(({ file, what }) => [file, what])).toContainEqual([
    "flows/tea.yaml",
    'before the guide is locked, this is still to do: "ask which kettle"',
  ]);
  rmSync(root, { recursive: true });
  const locked = layOut("todo-published");
  expect(lockGuide(readSources(locked, locked), "tea", {}).problems).toEqual([]);
  rmSync(locked, { recursive: true });
});
