import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { ownFolder } from "../../src/author/project/guidesFolder.ts";
import { packagePort as port } from "../host/origins.ts";
import { Conversation } from "../support/conversation.ts";

// The package as somebody gets it: an empty home, an empty cache, no network, and a folder whose name has a space.
let top: string;
let guides: string;
let server: ChildProcess | undefined;

const environment = () => {
  const { CAIRN_GUIDES: _, NODE_OPTIONS: _options, ...rest } = process.env;
  const home = join(top, "home");
  // What npm tells its scripts is of this repository.
  const own = Object.entries(rest).filter(([name]) => !/^npm_/i.test(name));
  return { ...Object.fromEntries(own), HOME: home, USERPROFILE: home, npm_config_cache: join(top, "cache") };
};
const run = (command: string, words: readonly string[], cwd = guides) => {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: "utf8", env: environment() });
  return { status, stdout, stderr };
};
const cairn = (...words: string[]) => run("npx", ["--no-install", "cairn", ...words]);

test.describe.configure({ mode: "serial", timeout: 300_000 });

test.beforeAll(() => {
  test.setTimeout(300_000);
  top = mkdtempSync(join(tmpdir(), "cairn package-"));
  guides = join(top, "my guides");
  for (const folder of [guides, join(top, "home"), join(top, "cache")]) mkdirSync(folder);
  const packed = run("npm", ["pack", "--pack-destination", top], ownFolder);
  expect(packed.stderr + packed.stdout).toContain(".tgz");
  const tarball = readdirSync(top).find((name) => name.endsWith(".tgz"))!;
  expect(run("npm", ["init", "-y"]).status).toBe(0);
  const installed = run("npm", ["install", "--offline", join(top, tarball)]);
  expect(installed.stderr).not.toContain("npm error");
  // It brings all that it needs.
  expect(readdirSync(join(guides, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
    "@cairn-guides",
  ]);
});

test.afterAll(() => {
  server?.kill();
  rmSync(top, { recursive: true, force: true });
});

test("in an empty folder says what is missing, and what to type instead of a wrong word @all", () => {
  expect(cairn("check")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("content/service.yaml:1"),
  });
  expect(cairn("chekc")).toMatchObject({ status: 2, stderr: expect.stringContaining('Write "check".') });
  expect(cairn("check", "--jsn")).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/Write "--json"\.\nSee: npx cairn check --help/),
  });
  expect(cairn("lock", "--help")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("npx cairn lock tea"),
  });
});

test("begins a guide, checks it, and builds it for a reviewer @all", () => {
  expect(cairn("new")).toMatchObject({ status: 0, stdout: expect.stringContaining("npx cairn dev") });
  // A second one, of an article.
  const article = join(ownFolder, "fixtures/articles/coffee-machine/article.html");
  expect(cairn("new", "coffee", "--article", article).status).toBe(0);
  const { status, stdout } = cairn("check", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ guides: ["coffee", "lamp"], errors: 0 });
  expect(cairn("ledger", "coffee", "--article", article, "--dry-run").status).toBe(0);
  expect(cairn("build")).toMatchObject({ status: 1, stderr: expect.stringContaining("npx cairn lock lamp") });
  expect(cairn("build", "--draft", "--out", "drafts").status).toBe(0);
  for (const guide of ["coffee", "lamp"])
    expect(existsSync(join(guides, "drafts", guide, "index.html")), guide).toBe(true);
});

test("builds a published guide of another folder, without a bundler @all", () => {
  const published = join(top, "published guides");
  cpSync(join(ownFolder, "bench/guides"), published, { recursive: true });
  const built = cairn("build", "--guides", published);
  expect(built).toMatchObject({ status: 0, stdout: expect.stringContaining("/link-coverage/") });
  for (const path of ["index.html", "_headers", "embed.js", "licenses.txt", "agent/link-coverage/index.html"])
    expect(existsSync(join(guides, "dist", path)), path).toBe(true);
  writeFileSync(join(published, "flows/link-coverage.lock.yaml"), "<<<<<<< mine\n");
  const { stdout } = cairn("check", "--guides", published);
  // Commands as they have to be typed here.
  expect(stdout).toContain("npx cairn lock link-coverage");
  expect(stdout).not.toContain("npm run");
});

test("serves it, and a reader walks on @all", async ({ page }) => {
  // Not by npx: what it starts would outlive it.
  const program = join(guides, "node_modules/@cairn-guides/cairn/built/cairn.js");
  server = spawn(process.execPath, [program, "serve", "--out", "drafts", "--port", String(port)], {
    cwd: guides,
    env: environment(),
    stdio: "ignore",
  });
  const url = `http://localhost:${port}/lamp/`;
  await expect(async () => expect((await fetch(url)).ok).toBe(true)).toPass();
  const failed: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") failed.push(message.text());
  });
  const conversation = await new Conversation(page).open(url);
  const first = await conversation.root.getAttribute("data-state");
  // Words of the interface come along.
  await expect(page.locator('[data-command="leave"]').first()).toHaveText(/\w/);
  await conversation.root.locator("[data-answer]").first().click();
  await expect(conversation.root).not.toHaveAttribute("data-state", first!);
  await expect(page.getByRole("log").locator("[data-command=change]")).toHaveCount(1);
  expect(failed).toEqual([]);
});
