import type { Page } from "@playwright/test";
import { test, expect } from "../support/fixtures.ts";
import { elsewhere, randomHost } from "../support/host/randomHost.ts";
import { samples } from "../support/samples.ts";
import { launchersOf, openMade, swapPage, withTurbo } from "../support/host/strangersPage.ts";
import { cairnMessages, innerFrame, sameSite } from "../support/host/widget.ts";

/** Waits until exactly one launcher is there, and a tap reaches it. */
async function theOne(page: Page, label: string) {
  await expect
    .poll(async () => (await launchersOf(page)).map(({ isSeen, label: word }) => [word, isSeen]))
    .toEqual([[label, true]]);
  return (await launchersOf(page))[0]!;
}

const stateOf = async (page: Page) =>
  (await innerFrame(page)).locator("[data-state]").first().getAttribute("data-state");
const isOpen = (page: Page) => page.evaluate(() => window.Cairn("getState")?.open);

for (let seed = 0; seed < samples(1, 25, 100); seed++) {
  const made = randomHost(seed);
  test(`a random page of a stranger: ${made.name}`, async ({ page }) => {
    const messages = cairnMessages(page);
    await page.route(`${elsewhere}/**`, (route) =>
      route.request().resourceType() === "script"
        ? route.fulfill({
            contentType: "text/javascript",
            headers: { "Access-Control-Allow-Origin": "*" },
            // Another vendor's own file is harmless; anything of it that stands for a part of ours is not.
            body: route.request().url().endsWith("/embed.js") ? "" : "window.foreign = true;",
          })
        : route.fulfill({ status: 204 }),
    );
    await withTurbo(page);
    await openMade(page, { a: made, next: made }, sameSite);
    const { x, y } = await theOne(page, made.label);
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      for (const type of ["open", "ready", "start", "answer", "close"] as const)
        window.Cairn("on", type, () => (told[told.length] = type));
    });
    const told = (type: string) =>
      page.evaluate((one) => {
        const { told: all } = window as unknown as { told: string[] };
        let count = 0;
        for (const each of all) if (each === one) count++;
        return count;
      }, type);

    // Open, and answer.
    await page.mouse.click(x, y);
    await expect.poll(() => isOpen(page)).toBe(true);
    await expect.poll(() => stateOf(page)).toBe("symptom");
    await (await innerFrame(page)).locator('[data-answer="here"]').click();
    await expect.poll(() => stateOf(page)).toBe("browser");

    // Swap.
    if (made.swap === "turbo") {
      await page.evaluate(() => {
        (window as unknown as { Turbo: { visit: (to: string) => void } }).Turbo.visit("/made/next");
      });
      await expect.poll(() => page.url()).toMatch(/next$/);
    } else await swapPage(page, made.swap);
    await theOne(page, made.label);
    await page.evaluate(() => window.Cairn("update"));
    await page.evaluate(() => window.Cairn("open"));
    await expect.poll(() => isOpen(page)).toBe(true);
    await theOne(page, made.label);
    await expect.poll(() => stateOf(page)).toBe("browser");

    // Close.
    await page.evaluate(() => window.Cairn("close"));
    await expect.poll(() => isOpen(page)).toBe(false);
    await theOne(page, made.label);
    expect(await Promise.all(["start", "answer", "close"].map(told))).toEqual([1, 1, 1]);
    expect(await told("ready")).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => "foreign" in window)).toBe(false);
    expect(page.frames().filter((frame) => frame.url().includes("/agent/"))).toEqual([]);
    // What could not be as it should is said, once each.
    expect(messages.filter((text) => text.includes("window.Cairn")).length).toBeLessThanOrEqual(
      made.isNameTaken ? 1 : 0,
    );
    expect(new Set(messages).size).toBe(messages.length);
  });
}
