import { expect, type Page } from "@playwright/test";

/** Where the reader, or an agent for them, types. */
export const box = (page: Page) => page.locator("[data-typed]");

/** Types a message and sends it. Something comes of it: an answer, a reply or help. */
export async function type(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press("Enter");
  await expect(box(page)).toHaveValue("");
}
