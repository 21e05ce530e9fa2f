import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { cairnMessages, expectState, guide, launcher, open, panel, say } from "../support/host/widget.ts";
import { hostPage, tag } from "./kit.ts";

/** The system's Back, as a browser tells it to whoever asked to be closed by it. */
async function withSystemBack(page: Page): Promise<(page: Page) => Promise<void>> {
  await page.addInitScript(() => {
    const all: Watcher[] = [];
    type Handler = ((event: Event) => void) | null;
    class Watcher extends EventTarget {
      isActive = true;
      onclose: Handler = null;
      oncancel: Handler = null;
      constructor(options?: { signal?: AbortSignal }) {
        super();
        all.push(this);
        options?.signal?.addEventListener("abort", () => this.destroy());
      }
      requestClose() {
        if (!this.isActive) return;
        const cancel = new Event("cancel", { cancelable: true });
        this.oncancel?.(cancel);
        this.dispatchEvent(cancel);
        if (!cancel.defaultPrevented) this.close();
      }
      close() {
        if (!this.isActive) return;
        this.isActive = false;
        const event = new Event("close");
        this.onclose?.(event);
        this.dispatchEvent(event);
      }
      destroy() {
        this.isActive = false;
      }
    }
    Object.assign(globalThis, {
      CloseWatcher: Watcher,
      systemBack() {
        const top = all.filter((one) => one.isActive).pop();
        if (top) top.requestClose();
        else history.back();
      },
    });
  });
  return (page) => page.evaluate(() => (globalThis as unknown as { systemBack: () => void }).systemBack());
}

test("Back closes the bubble that was closed and opened again, and the next Back goes to the page before", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const back = await withSystemBack(page);
  const one = await hostPage(page, { path: "/one.html", body: "<h1>One</h1>" });
  const two = await hostPage(page, { path: "/two.html", head: tag(), body: "<h1>Two</h1>" });
  await page.goto(one);
  await page.goto(two);
  const length = await page.evaluate(() => history.length);
  const frame = await open(page);
  await say(frame, "here");
  await panel(page).getByRole("button", { name: "Close" }).click();
  await expect(panel(page)).toBeHidden();
  await launcher(page).click();
  await expect(panel(page)).toBeVisible();
  await back(page);
  await expect(panel(page)).toBeHidden();
  expect(page.url()).toBe(two);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await back(page);
  await page.waitForURL(one);
});

test("the host's own native modal is open when its help button opens the guide: it can be used, or the console says why", async ({
  page,
}) => {
  const messages = cairnMessages(page);
  await page.goto(
    await hostPage(page, {
      head: tag(),
      body: '<dialog id="d"><p>Sign in</p><button type="button" id="help">I need help</button></dialog>',
    }),
  );
  await expect(launcher(page)).toBeVisible();
  await page.evaluate(() => {
    document.querySelector<HTMLDialogElement>("#d")!.showModal();
    document.querySelector("#help")!.addEventListener("click", () => window.Cairn("open"));
  });
  await page.locator("#help").click();
  const answer = guide(page).locator('[data-answer="here"]');
  const usable = await answer.click({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );
  if (usable) await expectState(guide(page), "browser");
  expect(usable || messages.length > 0).toBe(true);
});

for (const style of [
  "body{transform:translateZ(0)}",
  "body{filter:saturate(1.1);contain:paint;margin:0 auto;width:90%}",
  "html{perspective:800px}body{will-change:transform;overflow-x:clip}",
]) {
  test(`a theme with ${style}: launcher and panel stand in the window after scrolling`, async ({ page }) => {
    const messages = cairnMessages(page);
    await page.setViewportSize({ width: 390, height: 700 });
    await page.goto(
      await hostPage(page, {
        head: `<style>${style}</style>${tag()}`,
        body: '<div style="height:4000px">Long</div><p>End</p>',
      }),
    );
    await expect(launcher(page)).toBeVisible();
    await page.evaluate(() => scrollTo(0, 1500));
    if (messages.length > 0) return;
    await expect(launcher(page)).toBeInViewport({ ratio: 0.9 });
    await page.evaluate(() => window.Cairn("open"));
    await expectState(guide(page), "symptom");
    await expect(panel(page)).toBeInViewport({ ratio: 0.9 });
    const box = (await panel(page).boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(-1);
    expect(box.y + box.height).toBeLessThanOrEqual(701);
  });
}
