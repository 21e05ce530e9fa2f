import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { formatProblem } from "../problems/formatProblem.ts";
import { readSources } from "../project/readSources.ts";
import { lockGuide } from "../lock/lockGuide.ts";
import type { Problem, Tell } from "../problems/problem.ts";
import { readProject } from "../project/readProject.ts";
import { layOut } from "../testing/layOut.ts";
import { readText } from "./readText.ts";
import { writeText } from "./writeText.ts";

let root: string;
const told: Problem[] = [];
const tell: Tell = (place, value, what, instead, level = "error") =>
  void told.push({ ...place, value, what, instead, level });

beforeEach(() => {
  root = layOut("sound");
  told.length = 0;
});
afterEach(() => rmSync(root, { recursive: true }));

it("never waits for a pipe, a socket or a device, wherever one stands, and tells each", async () => {
  const pipes = ["content/hosts.yaml", "content/en/tea/phrases.yaml", "content/en/interface/more.yaml"];
  for (const file of pipes) execFileSync("mkfifo", [join(root, file)]);
  const socket = createServer().listen(join(root, "flows/other.yaml"));
  await new Promise((done) => socket.once("listening", done));
  const { problems } = await readProject(root, root);
  await new Promise((done) => socket.close(done));
  const wrong = problems.filter(({ what }) => what.startsWith("this is no file"));
  expect(wrong.map(({ file }) => file)).toEqual([...pipes, "flows/other.yaml"].sort());
});

it.each(["/dev/zero", "/etc/passwd", "/proc/self/environ", "../../../../etc/passwd"])(
  "a link to %s gives nothing away",
  (target) => {
    symlinkSync(target, join(root, "content/hosts.yaml"));
    expect(readText(root, "content/hosts.yaml", tell)).toBeUndefined();
    expect(told).toHaveLength(1);
  },
);

it("a link inside the folder is what it leads to; one to the folder itself leads nowhere", async () => {
  symlinkSync("tea", join(root, "content/en/tea/round"));
  symlinkSync("..", join(root, "content/en/tea/up"));
  symlinkSync("service.yaml", join(root, "content/again.md"));
  expect(readText(root, "content/again.md", tell)).toContain("Tea House");
  // It ends, and nothing is wrong but the names.
  const { problems } = await readProject(root, root);
  expect(problems.filter(({ what }) => /link/.test(what)).map(({ file }) => file)).toEqual([
    "content/en/tea/round",
  ]);
});

it("a root that is a link itself is the author's own choice", () => {
  const folder = mkdtempSync(join(tmpdir(), "cairn-"));
  symlinkSync(root, join(folder, "guides"));
  expect(readText(join(folder, "guides"), "content/service.yaml", tell)).toContain("Tea House");
  rmSync(folder, { recursive: true });
});

it("tells files that are too large, not text, or folders", () => {
  writeFileSync(join(root, "large.yaml"), "");
  truncateSync(join(root, "large.yaml"), 1e12);
  writeFileSync(join(root, "nul.yaml"), "a\0b");
  writeFileSync(join(root, "latin.yaml"), Buffer.from([0x74, 0xe9]));
  mkdirSync(join(root, "folder.yaml"));
  for (const name of ["large", "nul", "latin", "folder"])
    expect(readText(root, `${name}.yaml`, tell)).toBeUndefined();
  expect(told.map(({ what }) => what)).toEqual([
    "the file is too large to be written by hand",
    "this is not a text file",
    "this is not a text file",
    "a folder, where a file should be",
  ]);
  writeFileSync(join(root, "marked.yaml"), "\uFEFFa: b\r\nc: d\r");
  expect(readText(root, "marked.yaml", tell)).toBe("a: b\nc: d\n");
});

it("a name that a terminal would obey is shown, and one problem is one line", async () => {
  mkdirSync(join(root, "content/en/\u001b[2J\u202etea\nflows:1"));
  writeFileSync(join(root, "content/\u001b]0;gone\u0007"), "");
  const { problems } = await readProject(root, root);
  expect(problems).toHaveLength(2);
  for (const problem of problems) {
    const line = formatProblem(problem);
    // oxlint-disable-next-line no-control-regex
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    expect(line).toContain("\\u001b");
  }
});

it("nothing is written through a link that leads out", () => {
  const elsewhere = join(mkdtempSync(join(tmpdir(), "cairn-")), "mine.txt");
  writeFileSync(elsewhere, "mine");
  for (const file of ["flows/tea.lock.yaml", "content/en/tea/.source.yaml"]) {
    rmSync(join(root, file), { force: true });
    symlinkSync(elsewhere, join(root, file));
    expect(writeText(root, file, "ours", "whole")).toContain("leads out");
  }
  expect(lockGuide(readSources(root, root), "tea", {}).written).toEqual([]);
  expect(readFileSync(elsewhere, "utf8")).toBe("mine");
});
