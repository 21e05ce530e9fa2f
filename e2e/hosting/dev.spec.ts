import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Conversation } from "../support/conversation.ts";
import { folder as examples, signIn } from "../support/guides.ts";
import { devPort as port } from "../host/origins.ts";

const { id, cause } = signIn;
/** A guide of two questions, which nobody locked. */
const draft: Readonly<Record<string, string>> = {
  "flows/lamp.yaml":
    "id: lamp\nquestions:\n  light: { off: room, dim: bulb }\n  room: { all: [plug, bulb], one: bulb }\ncauses:\n  plug:\n  bulb:\n",
  "flows/lamp.facts.yaml": `article: { href: "https://help.example/lamp", checked: 2026-11-28 }\nfacts: {}\n`,
  "content/en/lamp/guide.yaml": "title: The lamp stays dark\nsummary: Why it does, and what helps.\n",
  "content/en/lamp/light.md":
    "---\nshort: The light\nanswers: { off: It is off, dim: It is dim }\n---\n# What does the lamp do?\n",
  "content/en/lamp/room.md":
    "---\nshort: The room\nanswers: { all: All of it, one: This lamp alone }\n---\n# How much of the room is dark?\n",
  "content/en/lamp/plug.md":
    "---\nshort: The plug\n---\n# It may be unplugged\n\n1. Push the plug in. {#push}\n",
  "content/en/lamp/bulb.md":
    "---\nshort: The bulb\n---\n# The bulb may be old\n\n1. Take a new bulb. {#bulb}\n",
};
const root = join(import.meta.dirname, "../..");

/** `npm run dev` on a copy of the guides, so that breaking them breaks nothing. */
let folder: string;
let server: ChildProcess;

// They edit one folder, which one server watches.
test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cairn-dev-"));
  for (const part of ["flows", "content"])
    cpSync(join(examples, part), join(folder, part), { recursive: true });
  // Nobody translates the lamp.
  rmSync(join(folder, "content/es"), { recursive: true });
  mkdirSync(join(folder, "content/en/lamp"));
  for (const [path, text] of Object.entries(draft)) writeFileSync(join(folder, path), text);
  server = spawn(
    process.execPath,
    ["--import", "tsx", "src/commands/cairn.ts", "dev", "--port", String(port), "--guides", folder],
    { cwd: root, stdio: "ignore" },
  );
});

test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

function edit(file: string, change: (text: string) => string): () => void {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return () => writeFileSync(path, before);
}

test("an edit shows at once and keeps the place; a problem covers the page until it is mended @all", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const url = `http://localhost:${port}/${id}/`;
  await expect(async () => expect((await fetch(url)).status).toBe(200)).toPass({ timeout: 60_000 });
  const conversation = await new Conversation(page).open(url);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  const overlay = page.locator("cairn-problems");

  // A word: it is there, and nobody had to answer again.
  edit(`content/en/${id}/${cause.to}.md`, (text) =>
    text.replace(/^closing: .*$/m, "closing: Is it mended now?"),
  );
  await expect(conversation.root).toContainText("Is it mended now?", { timeout: 30_000 });
  await conversation.expectState(cause.to);
  await expect(page.getByRole("log").locator("[data-command=change]")).toHaveCount(2);

  // A broken flow: the overlay says file and value, and goes when the flow is mended. The place is still there.
  const mend = edit(`flows/${id}.yaml`, (text) => text.replace("back: browser", "back: nowhere-at-all"));
  await expect(overlay).toContainText(`flows/${id}.yaml`, { timeout: 30_000 });
  await expect(overlay).toContainText("nowhere-at-all");
  mend();
  await expect(overlay).toHaveCount(0, { timeout: 30_000 });
  await conversation.expectState(cause.to);
  await expect(conversation.root).toContainText("Is it mended now?");
});

test("a draft keeps its place, too, though each edit gives its answers other numbers @all", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const url = `http://localhost:${port}/lamp/`;
  await expect(async () => expect((await fetch(url)).status).toBe(200)).toPass({ timeout: 60_000 });
  const conversation = await new Conversation(page).open(url);
  await conversation.tap("off");
  await conversation.expectState("room");
  edit("flows/lamp.yaml", (text) =>
    text.replace("light: { off: room, dim: bulb }", "light: { dim: bulb, off: room }"),
  );
  edit("content/en/lamp/room.md", (text) => text.replace("How much of the room", "What else in the room"));
  await expect(conversation.root).toContainText("What else in the room", { timeout: 30_000 });
  await conversation.expectState("room");
  await expect(page.getByRole("log").locator("[data-command=change]")).toHaveCount(1);
  await expect(page.locator("cairn-problems")).toHaveCount(0);
});
