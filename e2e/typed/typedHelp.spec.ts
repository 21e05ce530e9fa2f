import type { Locator, Page } from "@playwright/test";
import { Conversation } from "../support/conversation.ts";
import { expectAccessible } from "../support/expectAccessible.ts";
import { expect, test } from "../support/fixtures.ts";
import { type } from "../support/typed.ts";
import { signIn } from "../support/guides.ts";
import { holdBack } from "../support/holdBack.ts";

const { id, flow } = signIn;

/** It has the focus, which a screen reader speaks before any live region; and the next key is at the first number to call. */
async function expectHeardFirst(page: Page, element: Locator): Promise<void> {
  await expect(element).toBeFocused();
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(page.locator('[data-crisis] a[href="tel:988"]:focus')).toHaveCount(1);
}

test("a cry for help stops the flow, is heard first and once, and stays pinned", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await type(page, "I want to kill myself");
  const card = page.locator('[data-crisis="card"]');
  await expect(card).toBeVisible();
  await expectHeardFirst(page, card.getByRole("heading"));
  await expect(card.getByRole("heading")).toHaveAccessibleDescription(/988.*911/);
  await expect(conversation.root.locator("[data-answer]")).toHaveCount(0);
  await expectAccessible(page);
  await card.locator('[data-command="go-on"]').focus();
  await page.keyboard.press("Enter");
  await expect(card).toHaveCount(0);
  await expect(page.locator('[data-crisis="pinned"]')).toBeVisible();
  await conversation.expectState(flow.initial);
  await expect(page.locator("body")).not.toBeFocused();
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), location.href, history.state]),
  );
  expect(kept).not.toMatch(/crisis|kill|988/);
  await type(page, "I'm not suicidal, i dont get the verification code");
  await expect(page.locator('[data-crisis="pinned"]')).toBeVisible();
  // In another language, too, and what took it there is gone at once.
  await page.locator("a[hreflang]:visible").first().click();
  await page.waitForURL((url) => url.pathname !== `/${id}/`);
  await conversation.ready();
  await expect(page.locator('[data-crisis="pinned"]')).toBeVisible();
  expect(await page.evaluate(() => window.name)).toBe("");
  await page.reload();
  await conversation.ready();
  await expect(page.locator('[data-crisis="pinned"]')).toHaveCount(0);
});

async function expectSoftLine(page: Page, message: string): Promise<void> {
  await type(page, message);
  const line = page.locator('[data-crisis="soft"]');
  await expectHeardFirst(page, line);
  await expect(line).toHaveAccessibleName(/988/);
  await expect(page.getByRole("status").filter({ hasText: /./ })).toHaveCount(1);
}

test("the line of help above a reply is heard first, and its links come next @all", async ({ page }) => {
  await new Conversation(page).open(`${id}/`);
  await expectSoftLine(page, "i feel worthless");
});

test("the line of help above an answer is heard first; help that was shown stays after back, a new start and a denial @all", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await test.step("above an answer: heard first, and its links come next", () =>
    expectSoftLine(page, "i dont get the verification code and i feel worthless"));
  const pinned = page.locator('[data-crisis="pinned"]');
  await type(page, "I feel like I can't go on living");
  const card = page.locator('[data-crisis="card"]');
  await expect(card).toBeVisible();
  await card.locator('[data-command="go-on"]').click();
  await type(page, "you misunderstood");
  await expect(pinned).toBeVisible();
  await type(page, "I'm not suicidal, i dont get the verification code");
  await expect(pinned).toBeVisible();
  await expect(page.locator('[data-crisis="soft"]')).toBeInViewport({ ratio: 0.9 });
  await conversation.command("back").click();
  await expect(pinned).toBeVisible();
  await type(page, "start over");
  await expect(pinned).toBeVisible();
  await pinned.locator("summary").click();
  await expect(pinned.locator('a[href="tel:988"]')).toBeVisible();
});

test("a cry for help that was still being read when the reader tapped on stops the flow all the same @all", async ({
  page,
}) => {
  const release = await holdBack(page, /crisis-[0-9a-f]+\.json/);
  const conversation = await new Conversation(page).open(`${id}/`);
  await type(page, "I want to kill myself");
  await conversation.root.locator("[data-answer]").first().click();
  await expect(conversation.root).not.toHaveAttribute("data-state", flow.initial);
  release();
  await expect(page.locator('[data-crisis="card"]')).toBeVisible();
});

test("the soft line is in sight above the question that comes next @all", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const conversation = await new Conversation(page).open(`${id}/`);
  await type(page, "I'm not suicidal, i dont get the verification code");
  await expect(conversation.root).not.toHaveAttribute("data-state", flow.initial);
  await expect(page.locator('[data-crisis="soft"]')).toBeInViewport({ ratio: 0.9 });
});

test("help shows when understanding can't be loaded @all", async ({ page, problems }) => {
  await page.route(/phrases|crisis-/, () => {});
  await new Conversation(page).open(`${id}/`);
  await type(page, "hello");
  const card = page.locator('[data-crisis="failed"]');
  await expect(card).toBeVisible({ timeout: 4500 });
  await expectHeardFirst(page, card.getByRole("heading"));
  await page.locator('[data-command="go-on"]').click();
  await new Conversation(page).expectState(flow.initial);
  problems.length = 0;
});
