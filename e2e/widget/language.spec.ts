import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/expectAccessible.ts";
import { expect, test } from "../support/fixtures.ts";
import { holdBack } from "../support/holdBack.ts";
import {
  expectState,
  guide,
  innerFrame,
  launcher,
  open,
  panel,
  sameSite,
  say,
} from "../support/host/widget.ts";

const toSpanish = (page: Page) => guide(page).locator('a[hreflang="es"]');

test("the language is switched inside the frame, at the same place, there and back; one that can't be had is said", async ({
  page,
  problems,
}) => {
  await page.goto(`${sameSite}/index.html`);
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  const { length, title } = await page.evaluate(() => ({ length: history.length, title: document.title }));
  const english = await panel(page).getAttribute("aria-label");
  await toSpanish(page).click();
  await expect(frame.locator("html")).toHaveAttribute("lang", "es");
  await expectState(frame, "browser");
  await expect(frame.locator('[role="log"] .turn')).toHaveCount(1);
  await expect(frame.locator(".heading")).toBeFocused();
  // The shell names the guide as it is now, in its language.
  await expect(panel(page)).toHaveAttribute("lang", "es");
  await expect(panel(page)).not.toHaveAttribute("aria-label", english!);
  await frame.locator('a[hreflang="en"]').click();
  await expect(frame.locator("html")).toHaveAttribute("lang", "en");
  await expectState(frame, "browser");
  await expect(panel(page)).toHaveAttribute("aria-label", english!);
  // Nothing of it shows on the page around the frame.
  expect(await page.evaluate(() => ({ length: history.length, title: document.title }))).toEqual({
    length,
    title,
  });
  expect(new URL((await innerFrame(page)).url()).hash).toBe("");
  await test.step("a language that can't be had: the guide stays, and says so", async () => {
    await page.route("**/es/embed/**", (route) => route.abort());
    await toSpanish(page).click();
    await expect(frame.locator(".languages [role=status]")).not.toBeEmpty();
    await expectState(frame, "browser");
    // The browser itself reports the failed request.
    problems.splice(0, problems.length, ...problems.filter((text) => !/ERR_FAILED/.test(text)));
  });
});

test("where the page wanted to begin does not count after a switch @all", async ({ page }) => {
  // The page's tag, with a state to begin at.
  await page.addInitScript(() => {
    const tag = () => document.querySelector("script[data-guide]")?.setAttribute("data-state", "symptom");
    new MutationObserver(tag).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${sameSite}/index.html`);
  await launcher(page).click();
  const frame = guide(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  await toSpanish(page).click();
  await expect(frame.locator("html")).toHaveAttribute("lang", "es");
  await expectState(frame, "browser");
});

test("facts of a call are told again in the other language @all", async ({ page }) => {
  await page.goto(`${sameSite}/api.html`);
  await expect(launcher(page)).toBeVisible();
  await page.evaluate(() => window.Cairn("open", { facts: { code: "app" } }));
  const frame = guide(page);
  await expectState(frame, "symptom");
  await toSpanish(page).click();
  await expect(frame.locator("html")).toHaveAttribute("lang", "es");
  await expectState(frame, "symptom");
  await say(frame, "code");
  await expectState(frame, "clock");
});

test("a language tapped before the script is there keeps to what the page wished: nothing is stored @all", async ({
  page,
}) => {
  const release = await holdBack(page, "**/assets/widget-*.js");
  await page.goto(`${sameSite}/memory.html`);
  const { length } = await page.evaluate(() => ({ length: history.length }));
  await launcher(page).click();
  await toSpanish(page).click();
  const frame = guide(page);
  await expect(frame.locator("html")).toHaveAttribute("lang", "es");
  release();
  await say(frame, "here");
  await expectState(frame, "browser");
  const inner = await innerFrame(page);
  expect(new URL(inner.url()).search).toBe("?storage=memory");
  expect(await inner.evaluate(() => sessionStorage.length)).toBe(0);
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test("words in the other language lead to the guide in it, inside the frame @all", async ({ page }) => {
  await page.goto(`${sameSite}/index.html`);
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  await frame.locator(".typed-row textarea").fill("mi cuenta está bloqueada por muchos intentos");
  await frame.locator(".typed-row .send").click();
  const link = frame.locator('.typed-reply a[hreflang="es"]');
  await expect(link).toBeVisible();
  await expectAccessible(page, { frames: true });
  await link.click();
  await expect(frame.locator("html")).toHaveAttribute("lang", "es");
  await expectState(frame, "browser");
});
