import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { agentOnlyPort as port } from "../host/origins.ts";

// A guide that is for agents alone: nothing of it stands outside the one path that a host puts behind a login.
const root = resolve(import.meta.dirname, "../..");
const files: Readonly<Record<string, string>> = {
  "flows/refund.yaml":
    "id: refund\nsurfaces: [agent]\nquestions:\n  paid: { card: [pending, closed-card], gift: closed-card }\ncauses:\n  pending:\n  closed-card:\n",
  "flows/refund.facts.yaml": "article: { href: https://help.example/refund, checked: 2026-11-28 }\n",
  "content/en/refund/guide.yaml": "title: A refund that zebras wait for\nsummary: Zebras look it up.\n",
  "content/en/refund/paid.md":
    "---\nshort: How it was paid\nanswers: { card: By card, gift: With a gift card }\n---\n# How did the zebra pay?\n",
  "content/en/refund/pending.md":
    "---\nshort: It is on its way\n---\n# The bank still has the zebra’s money\n\n1. Look at the date. {#date}\n",
  "content/en/refund/closed-card.md":
    "---\nshort: A card that was closed\n---\n# The zebra’s card was closed\n\n1. Ask for another card. {#other-card}\n",
};
const address = `http://localhost:${port}`;

let folder: string;
let out: string;
let server: ChildProcess;

test.describe.configure({ mode: "serial", timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), "cairn agents "));
  out = join(folder, "site");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const path of [
    "flows/first.yaml",
    "flows/first.facts.yaml",
    "flows/first.lock.yaml",
    "content/en/first",
  ])
    cpSync(join(root, "examples", path), join(folder, path), { recursive: true });
  cpSync(join(root, "examples/content/service.yaml"), join(folder, "content/service.yaml"));
  const command = (name: string, ...more: string[]) =>
    spawnSync("node_modules/.bin/tsx", ["src/commands/cairn.ts", name, ...more, "--guides", folder], {
      cwd: root,
      encoding: "utf8",
    });
  expect(command("lock", "refund").stderr).toBe("");
  expect(command("build", "--out", out).status).toBe(0);
  server = spawn(
    "node_modules/.bin/tsx",
    ["src/commands/cairn.ts", "serve", "--port", String(port), "--out", out],
    {
      cwd: root,
      stdio: "ignore",
    },
  );
  await expect(async () => expect((await fetch(address)).ok).toBe(true)).toPass();
});

test.afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("has its desk, and no codes to pick up @all", async ({ page }) => {
  await page.goto(`${address}/agent/refund/`);
  await expect(page.locator("[data-state=paid]")).toBeVisible();
  await page.locator("[data-answer=card]").first().click();
  await expect(page.locator("[data-state=pending]")).toBeVisible();
  await expect(page.locator('[data-command="new"]')).toBeVisible();
  await expect(page.locator('[data-command="pick-up"]')).toHaveCount(0);
  await page.goto(`${address}/agent/first/`);
  await expect(page.locator('[data-command="pick-up"]')).toBeVisible();
});

test("is nowhere else: no page, no widget, no word of it @all", async ({ page }) => {
  for (const path of ["/refund/", "/embed/refund/"])
    expect((await page.goto(address + path))!.status()).toBe(404);
  const elsewhere = readdirSync(out, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("agent/") && /\.(?:html|json|js|txt|xml)$|_headers$/.test(file));
  expect(elsewhere).toContain("index.html");
  const telling = elsewhere.filter((file) => {
    const text = readFileSync(join(out, file), "utf8");
    return file.includes("refund") || /zebra|refund\//i.test(text);
  });
  expect(telling).toEqual([]);
});
