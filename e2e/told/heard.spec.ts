import type { Page } from "@playwright/test";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";

const { id } = signIn;

/** Whether an element is an object of its own in the accessibility tree. Chromium leaves out what means nothing. */
async function isHeard(page: Page, selector: string): Promise<boolean> {
  const browser = await page.context().newCDPSession(page);
  const { result } = await browser.send("Runtime.evaluate", {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  });
  const { nodes } = await browser.send("Accessibility.getPartialAXTree", {
    objectId: result.objectId ?? "",
    fetchRelatives: false,
  });
  await browser.detach();
  return nodes.length === 1 && !nodes[0]?.ignored;
}

test("what an answer takes away is an object that a screen reader is told of, nothing around the new heading is one for a moment, and the name of Change has no gap before a colon", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  expect(await isHeard(page, ".now")).toBe(true);
  await conversation.root.locator("[data-answer]").first().focus();
  // What is there for a moment stays.
  await page.evaluate(() => void (globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout));
  await page.keyboard.press("Enter");
  await expect(conversation.root.locator(".now .heading")).toBeFocused();
  expect(await isHeard(page, ".now")).toBe(true);
  // When it goes, the heading counts as gone.
  expect(await isHeard(page, ".conversation")).toBe(false);
  // What is not seen is set apart by a gap, so a colon there would be read as a word.
  const change = page.getByRole("log").locator('[data-command="change"]');
  await expect(change).toHaveAccessibleName(/^\p{L}+ [^\s:]/u);
});
