import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { holdBack } from "../support/holdBack.ts";
import { cairn } from "../host/origins.ts";
import { hostPage } from "./kit.ts";

const box = "[data-typed]";
const card = '[data-crisis="card"]:visible';

test("sent by the keyboard on the Spanish desk before React is there, the words are read", async ({
  page,
}) => {
  const release = await holdBack(page, /\/react-[^/]*\.js$/);
  await page.goto("agent/es/sign-in/", { waitUntil: "commit" });
  await page.locator(box).fill("dice que quiere quitarse la vida");
  await page.locator('[data-command="send"]').first().focus();
  await page.keyboard.press("Space");
  release();
  await new Conversation(page).ready();
  await expect(page.locator(card).first()).toBeVisible({ timeout: 20_000 });
});

test("two messages in a plain frame before the script: the second, a cry, is not lost to the first", async ({
  page,
}) => {
  const release = await holdBack(page, /\/widget-[^/]*\.js$/);
  const address = await hostPage(page, {
    body: `<iframe src="${cairn}/embed/sign-in/" title="Guide" width="400" height="640"></iframe>`,
  });
  await page.goto(address, { waitUntil: "commit" });
  const frame = page.locator("iframe").contentFrame();
  await frame.locator(box).fill("i dont get the verification code");
  await frame.locator('[data-command="send"]').first().click();
  await frame.locator(box).fill("I want to kill myself");
  await frame.locator('[data-command="send"]').first().click();
  release();
  await expect(frame.locator(card).first()).toBeVisible({ timeout: 20_000 });
});

test("a person asked for while the guide's words hang, scripts running, is reached when they come", async ({
  page,
}) => {
  const release = await holdBack(page, /\/sign-in\.es-[^/]*\.json$/);
  const script = page.waitForResponse(/\/widget-[^/]*\.js$/);
  await page.goto("es/embed/sign-in/", { waitUntil: "commit" });
  await (await script).finished();
  await page.locator('[data-command="person"]').click();
  release();
  const conversation = new Conversation(page);
  await conversation.ready();
  await expect(conversation.root).toHaveAttribute("data-kind", "outcome", { timeout: 15_000 });
});

test("harmless Spanish words sent to a page that does not come alive bring up help", async ({ page }) => {
  const release = await holdBack(page, /\/page-[^/]*\.js$/);
  await page.goto("es/sign-in/", { waitUntil: "commit" });
  const numbers = page.locator('a[href^="tel:988"]:visible');
  await expect(numbers.first()).toBeVisible();
  const before = await numbers.count();
  await page.locator(box).fill("la agenda está vacía");
  await page.locator('[data-command="send"]').first().click();
  await expect.poll(() => numbers.count(), { timeout: 15_000 }).toBeGreaterThan(before);
  release();
  await new Conversation(page).ready();
});
