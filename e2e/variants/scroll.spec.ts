import type { FrameLocator, Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { expectState } from "../support/host/widget.ts";
import { hostPage, tag } from "./kit.ts";

const filler = Array.from(
  { length: 12 },
  () => "<p>Most things can be done from home. This page explains what you need before you start.</p>",
).join("");
const inline = '<cairn-guide guide="sign-in" mode="inline"><a href="#">x</a></cairn-guide>';

/** The newest heading stands below the host's header and in the window, once the page has come to rest. */
async function expectBelow(page: Page, frame: FrameLocator, header: number): Promise<void> {
  const heading = frame.getByRole("heading", { level: 2 }).last();
  await expect(async () => {
    const box = (await heading.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(header - 1);
    expect(box.y + box.height).toBeLessThanOrEqual(page.viewportSize()!.height + 1);
  }).toPass({ timeout: 8000 });
}

test("a fixed header of 120 px on a desk screen; answers given deep down, then Back", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(
    await hostPage(page, {
      head: `<style>header{position:fixed;inset:0 0 auto;height:120px;background:#ddd;z-index:5}main{padding-top:140px}</style>${tag("")}`,
      body: `<header>Site</header><main>${filler}${inline}${filler}</main>`,
    }),
  );
  const frame = page.locator("cairn-guide iframe").contentFrame();
  await page.locator("cairn-guide").scrollIntoViewIfNeeded();
  await frame.locator('[data-answer="other"]').click();
  await expectState(frame, "what-is-left");
  await expectBelow(page, frame, 120);
  await frame.locator('[data-answer="none"]').click();
  await expectState(frame, "person");
  await expectBelow(page, frame, 120);
  await frame.locator('[data-command="back"]').click();
  await expectState(frame, "what-is-left");
  await expectBelow(page, frame, 120);
});

test("the host scrolls in a box of its own, with a sticky bar inside it, on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(
    await hostPage(page, {
      head: `<style>html,body{margin:0;height:100%;overflow:hidden}#app{height:100%;overflow:auto}nav{position:sticky;top:0;height:96px;background:#ddd;z-index:5}</style>${tag("")}`,
      body: `<div id="app"><nav>Site</nav>${filler}${inline}${filler}</div>`,
    }),
  );
  await page.locator("cairn-guide").scrollIntoViewIfNeeded();
  const frame = page.locator("cairn-guide iframe").contentFrame();
  for (const [say, to] of [
    ["here", "browser"],
    ["not-fixed", "what-is-left"],
    ["ended", "ended"],
  ] as const) {
    await frame.locator(`[data-answer="${say}"]`).last().click();
    await expectState(frame, to);
    await expectBelow(page, frame, 96);
  }
});

test("typed words that ask for help, under a sticky header: the card begins below it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(
    await hostPage(page, {
      head: `<style>header{position:sticky;top:0;height:100px;background:#ddd;z-index:5}</style>${tag("")}`,
      body: `<header>Site</header>${filler}${inline}${filler}`,
    }),
  );
  await page.locator("cairn-guide").scrollIntoViewIfNeeded();
  const frame = page.locator("cairn-guide iframe").contentFrame();
  await frame.locator('[data-answer="other"]').click();
  await expectState(frame, "what-is-left");
  await frame.locator("[data-typed]").fill("I want to kill myself");
  await frame.locator("[data-typed]").press("Enter");
  const card = frame.locator('[data-crisis="card"]');
  await expect(card).toBeVisible();
  await expect(async () => {
    const box = (await card.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(99);
    expect(box.y).toBeLessThanOrEqual(700);
  }).toPass({ timeout: 8000 });
  // The page may not hear of it, so the frame stays as tall as it was: all of the card can be scrolled to in it.
  await card.hover();
  await page.mouse.wheel(0, 3000);
  await expect(card.locator('[data-command="go-on"]')).toBeInViewport();
  // Nor of what comes after it.
  await card.locator('[data-command="go-on"]').click();
  await frame.locator('[data-answer="none"]').click();
  await expectState(frame, "person");
  await expectBelow(page, frame, 100);
});
