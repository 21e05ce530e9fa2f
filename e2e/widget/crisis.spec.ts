import type { Page } from "@playwright/test";
import { test, expect } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import { guide, host, innerFrame, launcher } from "../support/host/widget.ts";
import { messagesRead } from "../support/quiet.ts";

interface Listening {
  heard: { readonly event?: { readonly type: string; readonly height?: number } }[];
}

/** The page writes down what it is told from now on. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shared = window as unknown as Listening;
    shared.heard = [];
    addEventListener("message", ({ data }) => {
      // Ours are objects; the test's own word is none.
      if (typeof data === "object") shared.heard.push(data);
    });
  });
}

const heardBy = (page: Page) => page.evaluate(() => (window as unknown as Listening).heard);

/** Holds what is needed to understand words until the returned function is called. */
async function holdReading(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/crisis-[^/]*\.json$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

for (const path of ["api", "inline"]) {
  test(`words about danger are told to nobody, while they are read and after: ${path}${rest(path === "api")}`, async ({
    page,
  }) => {
    await listen(page);
    const release = await holdReading(page);
    await page.goto(`${host}/${path}.html`);
    if (path === "api") await launcher(page).click();
    const frame = guide(page, path === "inline" ? "cairn-guide" : undefined);
    const box = frame.getByRole("textbox").first();
    await box.fill("I want to kill myself");
    await expect.poll(() => page.evaluate(() => window.Cairn("getState")?.ready)).toBe(true);
    const inner = await innerFrame(page);
    await messagesRead(inner);
    await messagesRead(page);
    await page.evaluate(() => ((window as unknown as Listening).heard.length = 0));
    await box.press("Enter");
    await expect(frame.locator(".typed-reply:not([data-heard])")).toBeVisible();
    release();
    await expect(frame.locator("[data-crisis]").first()).toBeVisible();
    await messagesRead(inner);
    await messagesRead(page);
    expect(await heardBy(page)).toEqual([]);
  });
}

test("the height of a reply is told when the words are read", async ({ page }) => {
  await listen(page);
  const release = await holdReading(page);
  await page.goto(`${host}/inline.html`);
  const frame = guide(page, "cairn-guide");
  const box = frame.getByRole("textbox").first();
  await box.fill("what is this");
  await box.press("Enter");
  await expect(frame.locator(".typed-reply:not([data-heard])")).toBeVisible();
  release();
  await expect(frame.locator(".typed-reply[data-heard]")).toBeVisible();
  const tall = () => frame.locator("#cairn").evaluate((one) => Math.ceil(one.getBoundingClientRect().height));
  const lastTold = async () =>
    (await heardBy(page)).findLast(({ event }) => event?.type === "resize")?.event?.height;
  await expect.poll(async () => (await lastTold()) === (await tall())).toBe(true);
});
