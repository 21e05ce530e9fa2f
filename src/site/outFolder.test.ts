import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ownFolder } from "../author/project/guidesFolder.ts";
import { writeFiles } from "../author/testing/writeFiles.ts";
import { publish, stage, whyNotOut } from "./outFolder.ts";

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cairn-out-"));
  out = join(folder, "site");
});
afterEach(() => rmSync(folder, { recursive: true }));

const guides = () => join(folder, "guides");
const all = () =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== ".cairn-build")
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();
async function build(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  expect(whyNotOut(out, guides())).toBeUndefined();
  const staged = stage();
  writeFiles(staged, files);
  return publish(staged, out).finally(() => rmSync(staged, { recursive: true }));
}

describe("a folder that a build may not write to", () => {
  it.each([
    ["the root", "/"],
    ["the home folder", homedir()],
    ["above it", resolve(homedir(), "..")],
    ["the repository", ownFolder],
    ["above it", resolve(ownFolder, "..")],
    ["its sources", join(ownFolder, "src")],
    ["its words", join(ownFolder, "content/site")],
  ])("%s: %s", (_, path) => {
    expect(whyNotOut(path, ownFolder)).toBeDefined();
  });

  it("a file, a link, the guides, and whatever holds something of somebody's", () => {
    mkdirSync(join(guides(), "flows"), { recursive: true });
    writeFiles(folder, { "thesis.txt": "mine", "docs/thesis.txt": "mine", "docs/index.html": "mine" });
    mkdirSync(join(folder, "empty"));
    symlinkSync(join(folder, "empty"), join(folder, "link"));
    symlinkSync(join(folder, "nowhere"), join(folder, "dead"));
    symlinkSync(guides(), join(folder, "way"));
    for (const name of [
      "thesis.txt",
      "docs",
      "link",
      "dead",
      "guides",
      "guides/flows",
      "guides/flows/new",
      "way/flows/x",
    ])
      expect([name, whyNotOut(join(folder, name), guides())]).toEqual([name, expect.stringMatching(/\.$/)]);
    for (const name of ["empty", "new", "new/below"])
      expect([name, whyNotOut(join(folder, name), guides())]).toEqual([name, undefined]);
  });
});

describe("what a build leaves", () => {
  it("replaces what builds made, compressed copies and empty folders too, and nothing else", async () => {
    await build({ "index.html": "1", "old/index.html": "1", "assets/a-1.js": "1", "assets/b.js": "1" });
    writeFiles(out, {
      "assets/a-1.js.br": "",
      "robots.txt": "mine",
      "old/note.txt": "mine",
      "b/x.gz": "mine",
    });
    const stayed = await build({ "index.html": "2", "assets/b.js": "1" });
    expect([...stayed].sort()).toEqual(["b/x.gz", "old/note.txt", "robots.txt"]);
    expect(all()).toEqual(["assets/b.js", "b/x.gz", "index.html", "old/note.txt", "robots.txt"]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("2");
    rmSync(join(out, "old"), { recursive: true });
    await build({ "index.html": "3" });
    expect(existsSync(join(out, "assets"))).toBe(false);
  });

  it("touches nothing where somebody's file stands in the way", async () => {
    await build({ "index.html": "1", "a/index.html": "1" });
    writeFiles(out, { "b/index.html": "mine", c: "mine" });
    await expect(build({ "index.html": "2", "b/index.html": "2" })).rejects.toThrow("stands in the way");
    await expect(build({ "index.html": "2", "c/index.html": "2" })).rejects.toThrow("stands in the way");
    expect(all()).toEqual(["a/index.html", "b/index.html", "c", "index.html"]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("1");
  });

  it("a build that ends half-way leaves a folder that the next one knows", async () => {
    await build({ "index.html": "1", "assets/a.js": "1" });
    const staged = stage();
    writeFiles(staged, { "assets/b.js": "2", "index.html": "2" });
    mkdirSync(join(staged, "x/index.html"), { recursive: true });
    writeFiles(staged, { "x/index.html/y": "2" });
    // Something that can't be moved.
    writeFiles(out, { "x/index.html": "" });
    await expect(publish(staged, out)).rejects.toThrow("stands in the way");
    rmSync(staged, { recursive: true });
    rmSync(join(out, "x"), { recursive: true });
    await build({ "index.html": "3" });
    expect(all()).toEqual(["index.html"]);
  });

  it("a link in it is not followed", async () => {
    await build({ "index.html": "1" });
    writeFiles(folder, { "mine/index.html": "mine" });
    symlinkSync(join(folder, "mine"), join(out, "link"));
    await build({ "index.html": "2" });
    expect(readFileSync(join(folder, "mine/index.html"), "utf8")).toBe("mine");
  });

  it("knows a build from before there was a mark, and deletes of it only what is named like its files", async () => {
    const old = { _headers: "", "404.html": "", "embed.js": "", "assets/a-0a1b2c3d.js": "" };
    writeFiles(out, { ...old, "versions/tea.en.json": "", "tea/index.html": "", "thesis.txt": "mine" });
    expect(await build({ "index.html": "1" })).toEqual(["thesis.txt"]);
    expect(all()).toEqual(["index.html", "thesis.txt"]);
  });

  it("names nothing in its mark", async () => {
    await build({ "agent/tea/index.html": "" });
    expect(readFileSync(join(out, ".cairn-build"), "utf8")).not.toContain("tea");
    writeFileSync(join(out, "more.txt"), "");
  });
});
