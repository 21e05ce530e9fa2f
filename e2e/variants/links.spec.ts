import type { Page } from "@playwright/test";
import { Conversation } from "../support/conversation.ts";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import * as codes from "./codes.ts";

/** Alive: the conversation, or the question whether to go on with it, which comes first where a place was kept. */
const alive = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector("[data-guide][data-state], [data-resume]") ?? {}).some((key) =>
      key.startsWith("__react"),
    ),
  );

/** Asked, or Undo: either way the reader's own place is one tap away. */
async function expectOwn(page: Page, state: string): Promise<void> {
  const conversation = new Conversation(page);
  await alive(page);
  const own = page.locator('[data-command="resume"], [data-command="undo"]').locator("visible=true").first();
  await expect(own).toBeVisible();
  await own.click();
  await conversation.expectState(state);
}

async function ownPlace(page: Page, path = "sign-in/"): Promise<void> {
  const conversation = await new Conversation(page).open(path);
  await conversation.tap("other");
  await conversation.expectState("what-is-left");
  await conversation.tap("ended");
  await conversation.expectState("ended");
}

test("a place made in English, then a full load of a Spanish link", async ({ page }) => {
  await ownPlace(page);
  await page.goto("about:blank");
  await page.goto(`es/sign-in/#t=${codes.here}`);
  await expectOwn(page, "ended");
});

test("two links one after the other, each a full load: the own place is still there", async ({ page }) => {
  await ownPlace(page);
  for (const code of [codes.here, codes.notPassword]) {
    await page.goto("about:blank");
    await page.goto(`sign-in/#t=${code}`);
    await alive(page);
  }
  await expectOwn(page, "ended");
});

test("a link followed by a full load, and reloaded before anything was chosen", async ({ page }) => {
  await ownPlace(page);
  await page.goto("about:blank");
  await page.goto(`sign-in/#t=${codes.here}`);
  await alive(page);
  await page.reload();
  await expectOwn(page, "ended");
});

test("a link in a desk that has only a note: the note is not lost without a question", async ({ page }) => {
  const note = page.locator(".note textarea");
  const desk = await new AgentDesk(page).open("agent/sign-in/");
  await note.fill("caller waits since ten");
  await page.goto("about:blank");
  await page.goto(`agent/sign-in/#t=${codes.codeText}`);
  await desk.ready();
  const asked = page.locator("dialog[open]");
  await expect(async () => {
    const there = (await asked.count()) > 0 || (await note.inputValue()) === "caller waits since ten";
    expect(there).toBe(true);
  }).toPass({ timeout: 8000 });
});

test("a link in a desk that has only a ticked fact, in Spanish", async ({ page }) => {
  const desk = await new AgentDesk(page).open("agent/es/sign-in/");
  const fact = page.locator('[data-fact="code-from.app"]');
  await fact.click();
  await expect(fact).toHaveAttribute("aria-pressed", "true");
  await page.goto("about:blank");
  await page.goto(`agent/es/sign-in/#t=${codes.here}`);
  await desk.ready();
  await expect(async () => {
    const kept =
      (await fact.getAttribute("aria-pressed")) === "true" &&
      (await desk.root.getAttribute("data-state")) === "symptom";
    expect(kept || (await page.locator("dialog[open]").count()) > 0).toBe(true);
  }).toPass({ timeout: 8000 });
});
