import type { Page } from "@playwright/test";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import { signIn } from "../support/guides.ts";
import { holdBack } from "../support/holdBack.ts";

// What is done before the app is alive is done once it is, in order.
const { id, flow, words, ways } = signIn;
const { at, say } = ways.find(({ says }) => says.length > 1)!.says[0]!;
const surfaces = [
  ["page", `${id}/`],
  ["widget", `embed/${id}/`],
  ["agent", `agent/${id}/`],
  ["page in Spanish", `es/${id}/`],
  ["widget in Spanish", `es/embed/${id}/`],
] as const;

/** The page as it is before its script: gives what lets that come. */
async function openEarly(page: Page, path: string): Promise<() => void> {
  const release = await holdBack(page, /assets\/(page|widget|agent)-.*\.js$/);
  await page.goto(path, { waitUntil: "commit" });
  await expect(page.locator("#cairn-aid")).toBeAttached();
  return release;
}

const box = (page: Page) => page.locator("textarea[data-typed]");

for (const [name, path] of surfaces) {
  test(`${name}: words sent early are read first; the page comes alive${rest(name === "page")}`, async ({
    page,
  }) => {
    const release = await openEarly(page, path);
    await box(page).fill("I want to die");
    await page.locator('[data-command="send"]').click();
    release();
    await expect(page.locator("#cairn [data-crisis]")).toBeVisible();
    await expect(page.locator("[data-aid]")).toHaveCount(0);
    await expect(page.locator("[data-crisis]:visible")).toHaveCount(1);
  });

  test(`${name}: not read within two seconds, whatever they are: help shows, and is taken over${rest(name === "widget")}`, async ({
    page,
  }) => {
    const release = await openEarly(page, path);
    await box(page).fill("zzzz");
    await box(page).press("Enter");
    const card = page.locator("[data-crisis]:visible");
    await expect(card).toHaveCount(1);
    await expect(card.getByRole("heading")).toBeFocused();
    release();
    await expect(page.locator("#cairn [data-crisis]")).toBeVisible();
    await expect(card).toHaveCount(1);
    // The message was read meanwhile: it is answered once the reader goes on.
    await page.locator('#cairn [data-command="go-on"]').click();
    await expect(page.locator("#cairn .typed-reply")).toContainText("zzzz");
    await expect(box(page)).toHaveValue("");
  });
}

test("words that were not sent stay in the box @all", async ({ page }) => {
  const release = await openEarly(page, `${id}/`);
  await box(page).fill("I can’t book");
  release();
  await new Conversation(page).ready();
  await expect(box(page)).toHaveValue("I can’t book");
});

const answer = `[data-answer="${say}"]`;
const person = '[data-command="person"]';
for (const [name, ...taps] of [
  ["an answer, then a person", answer, person],
  ["a person, then an answer", person, answer],
] as const) {
  test(`${name}: both, whichever was tapped first @all`, async ({ page }) => {
    const release = await openEarly(page, `${id}/`);
    for (const tap of taps) await page.locator(tap).click();
    release();
    await expect(new Conversation(page).root).toHaveAttribute("data-kind", "outcome");
    await expect(page.getByRole("log")).toContainText(words.states[at]!.answers[say]!.label);
  });
}

test("of two answers the last one counts; Save or share opens @all", async ({ page }) => {
  const other = Object.keys(flow.states[at]?.on ?? {}).find((one) => one !== say)!;
  const release = await openEarly(page, `${id}/`);
  await page.locator(`[data-answer="${other}"]`).click();
  await page.locator('[data-command="share"]').click();
  await page.locator(`[data-answer="${say}"]`).click();
  await expect(page.locator("[data-waiting]")).toHaveCount(1);
  release();
  await expect(page.locator('[data-command="enter-code"]')).toBeVisible();
  await new Conversation(page).expectState(ways.find(({ says }) => says.length > 1)!.says[1]!.at);
});

test("a key at the desk is pressed once the desk is alive @all", async ({ page }) => {
  const release = await openEarly(page, `agent/${id}/`);
  await page.keyboard.press("?");
  release();
  await expect(page.locator('dialog[data-dialog="help"][open]')).toBeVisible();
});
