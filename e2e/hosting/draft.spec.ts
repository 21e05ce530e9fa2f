import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
  copyFileSync,
  cpSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { draftPort as port } from "../host/origins.ts";
import { Conversation } from "../support/conversation.ts";

// A guide that was never locked: a reviewer gets it in one folder, and nothing of it outlives the build.
const root = resolve(import.meta.dirname, "../..");
const day = "2026-11-28";
const files: Readonly<Record<string, string>> = {
  "flows/lamp.yaml":
    "id: lamp\nquestions:\n  light: { off: [plug, bulb], dim: bulb }\ncauses:\n  plug:\n  bulb:\n",
  "flows/lamp.facts.yaml": `article: { href: "https://help.example/lamp", checked: ${day} }\nfacts: {}\n`,
  "content/en/lamp/guide.yaml": "title: The lamp stays dark\nsummary: Why it does, and what helps.\n",
  "content/en/lamp/light.md":
    "---\nshort: The light\nanswers: { off: It is off, dim: It is dim }\n---\n# What does the lamp do?\n",
  "content/en/lamp/plug.md":
    "---\nshort: The plug\n---\n# It may be unplugged\n\n1. Push the plug in. {#push}\n",
  "content/en/lamp/bulb.md":
    "---\nshort: The bulb\n---\n# The bulb may be old\n\n1. Take a new bulb. {#bulb}\n",
};
/** Of examples: a guide that was locked. */
const published = ["flows/first.yaml", "flows/first.facts.yaml", "flows/first.lock.yaml", "content/en/first"];
const address = `http://localhost:${port}`;

let folder: string;
let server: ChildProcess;
const build = (out: string, ...more: string[]) =>
  spawnSync(
    "node_modules/.bin/tsx",
    ["src/commands/cairn.ts", "build", "--guides", folder, "--out", join(folder, out), ...more],
    { cwd: root, encoding: "utf8" },
  );

test.describe.configure({ mode: "serial", timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), "cairn-draft-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  copyFileSync(join(root, "examples/content/service.yaml"), join(folder, "content/service.yaml"));
  const built = build("review", "--draft");
  // What takes long says what is being done.
  expect(built.stderr.replaceAll(/^.* …\n/gm, "")).toBe("");
  server = spawn(
    "node_modules/.bin/tsx",
    ["src/commands/cairn.ts", "serve", "--port", String(port), "--out", join(folder, "review")],
    { cwd: root, stdio: "ignore" },
  );
  await expect(async () => expect((await fetch(address)).ok).toBe(true)).toPass();
});

test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("says so on every surface, to no search engine @all", async ({ page }) => {
  for (const path of ["/lamp/", "/embed/lamp/", "/agent/lamp/"]) {
    const response = await page.goto(address + path);
    expect(response!.headers()["x-robots-tag"]).toContain("noindex");
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
    await expect(page.locator("[data-draft]")).toHaveText("Draft");
  }
  await expect(page.locator('[data-command="pick-up"]')).toHaveCount(0);
});

test("keeps the place in the tab, and gives neither codes nor links @all", async ({ page }) => {
  await page.goto(`${address}/lamp/`);
  const conversation = new Conversation(page);
  await conversation.tap("off");
  await conversation.expectState("plug");
  await page.locator('[data-command="share"]').click();
  await expect(page.locator('[data-command="packet"]')).toBeVisible();
  await expect(page.locator('[data-command="copy-link"], [data-handoff-code], [name=code]')).toHaveCount(0);
  await page.reload();
  await conversation.expectState("plug");
  await page.goto("about:blank");
  await page.goto(`${address}/lamp/#t=AAAAAA`);
  await expect(page).toHaveURL(`${address}/lamp/`);
});

test("once something works, the rest can be gone on with, and Back returns @all", async ({ page }) => {
  await page.goto(`${address}/lamp/`);
  const conversation = new Conversation(page);
  await conversation.tap("off");
  await conversation.tap("fixed");
  await page.locator('[data-command="something-else"]').click();
  await conversation.expectState("what-is-left");
  await expect(page.locator(".heading")).toBeFocused();
  await page.locator('[data-command="back"]').click();
  await conversation.expectState("solved");
});

test("is left out of what is published, and the build says so @all", () => {
  for (const path of published) cpSync(join(root, "examples", path), join(folder, path), { recursive: true });
  const built = build("public");
  expect(built.stderr).toContain('"lamp": left out');
  expect(built.status).toBe(0);
  expect(existsSync(join(folder, "public/lamp"))).toBe(false);
  expect(existsSync(join(folder, "public/first"))).toBe(true);
  expect(readFileSync(join(folder, "public/index.html"), "utf8")).not.toContain("The lamp stays dark");
});

test("alone it is no site: the build fails, and writes nothing @all", () => {
  for (const path of published) rmSync(join(folder, path), { recursive: true, force: true });
  const built = build("nothing");
  expect(built.status).toBe(1);
  expect(existsSync(join(folder, "nothing"))).toBe(false);
});
