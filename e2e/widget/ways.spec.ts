import { expectAccessible } from "../support/expectAccessible.ts";
import { test, expect } from "../support/fixtures.ts";
import { guides, signIn } from "../support/guides.ts";
import {
  cairn,
  expectState,
  guide,
  host,
  isOnline,
  launcher,
  open,
  panel,
  say,
} from "../support/host/widget.ts";
import { framesShown } from "../support/quiet.ts";
import { inWholeBrowser } from "../support/wholeBrowser.ts";

test("2: <cairn-guide> shows the guide in the text, and its content without scripts; axe finds nothing", async ({
  page,
  browser,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${host}/inline.html`);
  const frame = guide(page, "cairn-guide");
  await expectState(frame, "symptom");
  await expectAccessible(page, { frames: true });
  await say(frame, "here");
  await expectState(frame, "browser");
  await expect(page.getByRole("link", { name: "Open the guide" })).toBeHidden();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${host}/inline.html`);
  await expect(plain.getByRole("link", { name: "Open the guide" })).toHaveAttribute(
    "href",
    `${cairn}/sign-in/`,
  );
  await context.close();
});

test("2: the frame in the text is as tall as the guide, and has no scroll bar of its own @all", async ({
  page,
}) => {
  await page.goto(`${host}/inline.html`);
  const frame = guide(page, "cairn-guide");
  await expectState(frame, "symptom");
  const fits = () =>
    page.evaluate(() => {
      const element = document.querySelector("cairn-guide")!.shadowRoot!.querySelector("iframe")!;
      return element.clientHeight;
    });
  const inner = () =>
    frame.locator("#cairn").evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
  await expect.poll(async () => Math.abs((await fits()) - (await inner()))).toBeLessThan(4);
  await say(frame, "here", "not-fixed");
  await expect.poll(async () => Math.abs((await fits()) - (await inner()))).toBeLessThan(4);
  expect(await fits()).toBeLessThan(4000);
});

test("4: where only links and divs are left, they work through the theme's loader @all", async ({ page }) => {
  await page.goto(`${host}/zendesk.html`);
  await expectState(guide(page, "[data-cairn-inline]"), "symptom");
  await page.getByRole("link", { name: "open it in a window" }).click();
  await expectState(guide(page), "symptom");
  expect(new URL(page.url()).origin).toBe(host);
});

test("4: a new tab that the reader asks for is a new tab @all", async () => {
  // The headless shell opens none.
  await inWholeBrowser(async (page, context) => {
    await page.goto(`${host}/theme.html`);
    const opened = context.waitForEvent("page");
    await page.getByRole("link", { name: "help me" }).click({ modifiers: ["ControlOrMeta"] });
    expect((await opened).url()).toBe(`${cairn}/sign-in/`);
  });
});

test("under a policy of its own origin only, with Trusted Types: three ways, no violation", async ({
  page,
}) => {
  await page.goto(`${host}/strict.html`);
  await expectState(guide(page, "cairn-guide"), "symptom");
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  await launcher(page).click();
  await page.getByRole("button", { name: "Get help with signing in" }).click();
  await expect(page.locator("dialog[open]")).toBeVisible();
});

test("hostile styles of the page change nothing", async ({ page }) => {
  await page.goto(`${host}/hostile.html`);
  const box = await launcher(page).boundingBox();
  expect(box!.height).toBeGreaterThan(40);
  expect(box!.height).toBeLessThan(60);
  expect(box!.x + box!.width).toBeLessThanOrEqual(1280 - 19);
  const frame = await open(page);
  const shell = await panel(page).boundingBox();
  expect(shell!.width).toBeLessThanOrEqual(402);
  await say(frame, "here");
  await expectState(frame, "browser");
});

test("1: one script tag draws a launcher: one small file, nothing of the host is moved; it opens the guide", async ({
  page,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => request.url().startsWith(cairn) && requests.push(request.url()));
  await page.addInitScript(() => {
    const shared = globalThis as unknown as { shift: number };
    shared.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shared.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await isOnline(page);
  await page.goto(`${host}/index.html`);
  await expect(launcher(page)).toBeVisible();
  await page.waitForLoadState();
  // When it has nothing else to do: what is fetched ahead would be by now.
  await page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));
  await framesShown(page);
  expect(requests).toEqual([`${cairn}/embed.js`]);
  expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBe(0);
  expect(await page.locator("iframe").count()).toBe(0);
  // Over the launcher: now the frame is on its way, and nothing is open yet.
  await launcher(page).hover();
  await expect(page.locator("iframe")).toHaveCount(1);
  await expect(panel(page)).toBeHidden();
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  await expect(panel(page)).toHaveAccessibleName(signIn.words.title);
});

test("the demo page works, and the list of guides, which is for members, does not name it @all", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.locator("a").first()).toBeVisible();
  await expect(page.locator('a[href*="demo"]')).toHaveCount(0);
  await page.goto("demo/");
  // The first of the guides.
  const { flow, longest } = guides[0]!;
  await expectState(guide(page, "cairn-guide"), flow.initial);
  await expectAccessible(page, { frames: true });
  await launcher(page).click();
  const frame = guide(page);
  const { at, say: answer } = longest.says[0]!;
  await expectState(frame, at);
  await say(frame, answer);
  // It shows what its host is told, and nothing of the answers is in it.
  await expect(page.locator("#told")).toContainText('"type":"answer"');
  await expect(page.locator("#told")).not.toContainText(`"${answer}"`);
  // What is to be copied names this very deployment.
  await expect(page.locator("pre").first()).toContainText(`src="${cairn}/embed.js"`);
});
