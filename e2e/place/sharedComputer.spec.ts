import type { BrowserContext, Page } from "@playwright/test";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";
import { inWholeBrowser } from "../support/wholeBrowser.ts";
import { expectAsked, secret, walked } from "../support/sharedComputer.ts";

const { id, flow, cause } = signIn;
const HOURS = 60 * 60 * 1000;

/** A browser that keeps pages as they are for Back, as the ones people use do. */
async function withBackForwardCache(
  baseURL: string | undefined,
  run: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  await inWholeBrowser(run, {
    baseURL,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    args: ["--enable-features=BackForwardCache"],
  });
}

/** Back as its button does it. Playwright's own waits for a page to load, and none does. */
const pressBack = (page: Page, steps = 1) =>
  page.evaluate((steps) => void setTimeout(() => history.go(-steps)), steps);

/** Writes down what can be seen in each frame from the moment the page is shown again. */
async function watchAgain(page: Page): Promise<void> {
  await page.evaluate((secret) => {
    const seen = { persisted: false, secret: false };
    Object.assign(globalThis, { cairnSeen: seen });
    addEventListener("pageshow", ({ persisted }) => {
      seen.persisted ||= persisted;
      const look = () => {
        const visible = document.documentElement.checkVisibility();
        seen.secret ||= visible && (document.body.textContent ?? "").includes(secret);
        requestAnimationFrame(look);
      };
      look();
    });
  }, secret);
}

const seenAgain = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as { cairnSeen: { persisted: boolean; secret: boolean } }).cairnSeen,
  );

test.describe("the back-forward cache", () => {
  test("Back to a page that was left asks first, no frame of it is seen, and nothing is lost", async ({
    baseURL,
  }) => {
    await withBackForwardCache(baseURL, async (page) => {
      const conversation = await walked(page);
      await watchAgain(page);
      await page.goto("demo/");
      await pressBack(page);
      await expectAsked(page);
      expect(await seenAgain(page)).toEqual({ persisted: true, secret: false });
      await expect(page.locator("[data-resume] .heading")).toBeFocused();
      await page.locator('[data-command="resume"]').click();
      await conversation.expectState(cause.to);
      // The browser's Back undoes one answer, as before.
      await pressBack(page);
      await conversation.expectState(cause.says.at(-1)!.at);
    });
  });

  test("who says no begins anew, also after a reload while it is asked @all", async ({ baseURL }) => {
    await withBackForwardCache(baseURL, async (page) => {
      const conversation = await walked(page);
      await page.goto("demo/");
      await pressBack(page);
      await expectAsked(page);
      await page.reload();
      await expectAsked(page);
      await page.locator('[data-command="fresh"]').click();
      await conversation.expectState(flow.initial);
      await page.reload();
      await conversation.expectState(flow.initial);
    });
  });

  test("what another page of the tab kept meanwhile is not written over @all", async ({ baseURL }) => {
    await withBackForwardCache(baseURL, async (page) => {
      const conversation = await walked(page);
      await page.locator("a[hreflang]").first().click();
      await page.waitForURL((url) => url.pathname !== `/${id}/`);
      await conversation.ready();
      await conversation.expectState(cause.to);
      await conversation.answer("not-fixed").click();
      await expect(conversation.root).not.toHaveAttribute("data-state", cause.to);
      const further = (await conversation.root.getAttribute("data-state"))!;
      await pressBack(page, cause.says.length + 2);
      await expectAsked(page);
      expect(new URL(page.url()).pathname).toBe(`/${id}/`);
      await page.locator('[data-command="resume"]').click();
      await conversation.expectState(further);
    });
  });

  test("a desk goes on in another language, whether or not it is put aside @all", async ({ baseURL }) => {
    await withBackForwardCache(baseURL, async (page) => {
      const desk = await new AgentDesk(page).open(`agent/${id}/`);
      await desk.walkByKeys(flow, { says: cause.says.slice(0, 1) });
      await page.locator("nav a.language").first().click();
      await expect(page.locator("html")).not.toHaveAttribute("lang", "en");
      await desk.expectState(cause.says[1]!.at);
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    });
  });

  test("a desk asks as well, and no note is seen before @all", async ({ baseURL }) => {
    await withBackForwardCache(baseURL, async (page) => {
      const desk = await new AgentDesk(page).open(`agent/${id}/`);
      await desk.walkByKeys(flow, { says: cause.says.slice(0, 1) });
      await page.locator(".note textarea").fill("zq note");
      await page.goto("demo/");
      await pressBack(page);
      await desk.expectOpen("kept-call");
      await expect(page.locator(".note textarea")).toHaveValue("");
      await page.locator('[data-command="kept-go-on"]').click();
      await desk.expectState(cause.says[1]!.at);
    });
  });
});

test.describe("an open page", () => {
  test("where only the clock jumped a desk asks, and nothing is lost @all", async ({ page }) => {
    const desk = await new AgentDesk(page).open(`agent/${id}/`);
    await desk.walkByKeys(flow, { says: cause.says.slice(0, 1) });
    await page.locator(".note textarea").fill("zq note");
    await moveClock(page, 7 * HOURS);
    await page.keyboard.press("ArrowDown");
    await desk.expectOpen("kept-call");
    await expect(page.locator(".note textarea")).toHaveValue("");
    await page.locator('[data-command="kept-go-on"]').click();
    await expect(page.locator(".note textarea")).toHaveValue("zq note");
  });

  test("after an hour without use a desk forgets the call and its note @all", async ({ page }) => {
    await page.clock.install();
    const desk = await new AgentDesk(page).open(`agent/${id}/`);
    await desk.walkByKeys(flow, { says: cause.says.slice(0, 1) });
    await page.locator(".note textarea").fill("zq note");
    await page.clock.fastForward(61 * 60 * 1000);
    await desk.expectState(flow.initial);
    await expect(page.locator(".notice")).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("zq");
  });
});

/** Another time of day from now on, in this document and the next ones. */
async function moveClock(page: Page, by: number): Promise<void> {
  const move = (by: number) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  };
  await page.evaluate(move, by);
  await page.addInitScript(move, by);
}

test("a clock that was seven hours ahead and is put right loses nothing @all", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL! });
  const page = await context.newPage();
  await page.addInitScript((by) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + (sessionStorage.getItem("right") ? 0 : by);
  }, 7 * HOURS);
  const conversation = await walked(page);
  await page.evaluate(() => sessionStorage.setItem("right", "1"));
  await page.reload();
  await conversation.ready();
  await conversation.expectState(cause.to);
  const desk = new AgentDesk(page);
  await page.evaluate(() => sessionStorage.removeItem("right"));
  await desk.open(`agent/${id}/`);
  await desk.walkByKeys(flow, { says: cause.says.slice(0, 1) });
  await page.locator(".note textarea").fill("zq note");
  await desk.expectState(cause.says[1]!.at);
  await page.evaluate(() => sessionStorage.setItem("right", "1"));
  await page.reload();
  await desk.ready();
  await desk.expectState(cause.says[1]!.at);
  await expect(page.locator(".note textarea")).toHaveValue("zq note");
  await context.close();
});
