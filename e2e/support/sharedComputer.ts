import type { Page } from "@playwright/test";
import { Conversation } from "./conversation.ts";
import { expect } from "./fixtures.ts";
import { signIn } from "./guides.ts";

const { id, words, cause } = signIn;
/** What the next person at the computer is not to see. */
export const secret = words.states[cause.to]!.heading;

/** A page that somebody was led to a fix on. */
export async function walked(page: Page): Promise<Conversation> {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  return conversation;
}

/** Before anything is shown, it is asked who is there. */
export async function expectAsked(page: Page): Promise<void> {
  await expect(page.locator("[data-resume]")).toBeVisible();
  await expect(page.locator("body")).not.toContainText(secret);
}
