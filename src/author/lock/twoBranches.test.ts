import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { readProject } from "../project/readProject.ts";
import { readSources } from "../project/readSources.ts";
import { layOut } from "../testing/layOut.ts";
import { writeFiles } from "../testing/writeFiles.ts";
import { mergeTranslated } from "../translation/mergeTranslated.ts";
import { lockGuide } from "./lockGuide.ts";
import { mergeLockFile } from "./mergeLockFile.ts";

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});
const laidOut = (name: string) => {
  const root = layOut(name);
  roots.push(root);
  return root;
};
const told = async (root: string) =>
  (await readProject(root, root)).problems.filter(({ level }) => level !== "warning");

it.each(["lock-both-lines", "lock-conflict"])(
  "%s: what two branches locked is merged by one command, and each answer keeps a number of its own",
  async (name) => {
    const root = laidOut(name);
    const [problem, ...more] = await told(root);
    expect(more).toEqual([]);
    expect(problem?.instead).toContain("npm run lock -- tea --merge");
    expect(lockGuide(readSources(root, root), "tea", {}).written).toEqual([]);
    expect(mergeLockFile(root, "tea").merged?.renumbered).toEqual(["seen.salty"]);
    expect(await told(root)).toEqual([]);
    const { answers } = (await readProject(root, root)).guides["tea"]?.data.lock ?? { answers: {} };
    expect(answers).toMatchObject({ "seen.cloudy": 10, "seen.salty": 11 });
    // Once merged there is nothing to merge: the command changes nothing.
    const before = readFileSync(join(root, "flows/tea.lock.yaml"), "utf8");
    expect(mergeLockFile(root, "tea").merged?.renumbered).toEqual([]);
    expect(readFileSync(join(root, "flows/tea.lock.yaml"), "utf8")).toBe(before);
  },
);

it("a lock that was altered is not merged", () => {
  const root = laidOut("lock-altered");
  expect(mergeLockFile(root, "tea")).toMatchObject({ refused: expect.stringContaining("was altered") });
});

it.each(["translation-notes-conflict", "translation-notes-twice"])(
  "%s: of two notes the one stays that fits the words as they are",
  async (name) => {
    const root = laidOut(name);
    const [problem, ...more] = await told(root);
    expect(more).toEqual([]);
    expect(problem?.instead).toContain("npm run translated -- es tea --merge");
    expect(mergeTranslated(readSources(root, root), "es", "tea")).toBeUndefined();
    expect(await told(root)).toEqual([]);
  },
);

it("notes of which none fits leave the part stale", async () => {
  const root = laidOut("translation-notes-twice");
  writeFiles(root, { "content/en/tea/solved.md": "# Very good tea\n" });
  lockGuide(readSources(root, root), "tea", { reworded: ["solved"] });
  mergeTranslated(readSources(root, root), "es", "tea");
  expect(await told(root)).toMatchObject([
    { file: "content/es/tea/solved.md", what: expect.stringContaining("its source changed") },
  ]);
});

it("a guide that was never locked is a draft: no lock is asked for, and its numbers are those of this build", async () => {
  const root = laidOut("draft");
  const { problems, guides } = await readProject(root, root);
  expect(problems).toEqual([]);
  expect(guides["tea"]).toMatchObject({ draft: true, data: { lock: { states: { seen: 1 } } } });
  const flow = join(root, "flows/tea.yaml");
  writeFileSync(flow, readFileSync(flow, "utf8").replace("    cold:", "    old: leaves\n    cold:"));
  const seen = join(root, "content/en/tea/seen.md");
  writeFileSync(seen, readFileSync(seen, "utf8").replace("  cold:", "  old: It is old\n  cold:"));
  const edited = await readProject(root, root);
  expect(edited.problems).toEqual([]);
  expect(edited.guides["tea"]?.data.lock.answers).toMatchObject({ "seen.old": 1, "seen.cold": 2 });
  expect(readFileSync(join(root, "flows/tea.lock.yaml"), "utf8")).toBe("");
  lockGuide(readSources(root, root), "tea", {});
  expect((await readProject(root, root)).guides["tea"]?.draft).toBeUndefined();
});

it("the lock says itself where `was` is missing, and takes it", async () => {
  const root = laidOut("lock-renamed");
  const { written, refused } = lockGuide(readSources(root, root), "tea", {});
  expect(written).toEqual([]);
  expect(refused).toEqual([
    '"too-few" is new in flows/tea.yaml, and "leaves" is gone, which looks like it. If it is the same, write "was: leaves" at it; if not, say: --new-meaning too-few.',
    '"heat=nono" is new in flows/tea.yaml, and "heat=none" is gone, which looks like it. If it is the same, write "heat: { values: […], was: { nono: none } }"; if not, say: --new-meaning heat=nono.',
  ]);
  const flow = join(root, "flows/tea.yaml");
  const text = readFileSync(flow, "utf8")
    .replace("too-few: {", "too-few: { was: leaves,")
    .replace("heat: [nono]", "heat: { values: [nono], was: { nono: none } }");
  writeFileSync(flow, text);
  expect(lockGuide(readSources(root, root), "tea", {}).refused).toEqual([]);
  expect(await told(root)).toEqual([]);
});
