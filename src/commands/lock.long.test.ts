import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Walks } from "../author/checks/checkGuide.ts";
import { readProject } from "../author/project/readProject.ts";
import { ownFolder } from "../author/project/guidesFolder.ts";

const file = "content/en/booking/symptom.md";
let guides: string;

beforeEach(() => {
  guides = mkdtempSync(join(tmpdir(), "cairn-lock-"));
  for (const part of ["flows", "content"])
    cpSync(join(ownFolder, part), join(guides, part), { recursive: true });
  const text = readFileSync(join(guides, file), "utf8");
  writeFileSync(join(guides, file), text.replace(/^(#+ )(.*)$/m, "$1And now: $2"));
});
afterEach(() => rmSync(guides, { recursive: true }));

const lock = (...flags: readonly string[]) =>
  promisify(execFile)(
    join(ownFolder, "node_modules/.bin/tsx"),
    ["src/commands/cairn.ts", "lock", "booking", ...flags, "--guides", guides],
    { cwd: ownFolder },
  ).then(
    () => 0,
    ({ code }: { code: number }) => code,
  );
/** The flow stays as it is: its walks are tried once. */
const walks: Walks = new Map();
const problems = async () =>
  (await readProject(guides, ownFolder, walks)).problems.filter(({ level }) => level !== "warning");

it("a heading that was edited needs a word from its author, and its translation another", async () => {
  expect(await problems()).not.toEqual([]);
  expect(await lock()).toBe(1);
  expect(await lock("--reworded", "symptom")).toBe(0);
  expect((await problems()).map(({ file }) => file)).toEqual([expect.stringContaining("content/es/booking")]);
});

it("one command says that neither the meaning nor the translations change", async () => {
  expect(await lock("--reworded", "symptom", "--translations-stay")).toBe(0);
  expect(await problems()).toEqual([]);
});
