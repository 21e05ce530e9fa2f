import type { Page } from "@playwright/test";
import { test, expect } from "../support/fixtures.ts";
import { cairnMessages, expectState, guide, host, launcher, panel, say } from "../support/host/widget.ts";

/** Android's Back, as a page sees it: what was watched last is asked to close. */
async function watchBack(page: Page): Promise<() => Promise<boolean>> {
  await page.addInitScript(() => {
    if (window !== top) return;
    const watchers: { requestClose: () => void }[] = [];
    const Own = (window as unknown as { CloseWatcher: new () => EventTarget }).CloseWatcher;
    class Watched extends Own {
      constructor() {
        super();
        const self = this as unknown as { requestClose: () => void; destroy: () => void };
        watchers.push(self);
        const gone = () => watchers.splice(watchers.indexOf(self) >>> 0, 1);
        this.addEventListener("close", gone);
        const { destroy } = self;
        self.destroy = () => (gone(), destroy.call(self));
      }
    }
    Object.assign(window, {
      CloseWatcher: Watched,
      back: () => {
        const last = watchers.at(-1);
        last?.requestClose();
        return last !== undefined;
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { back: () => boolean }).back());
}

const phone = { width: 390, height: 844 };

test("Back closes the sheet on a phone, and the page's history is as it was; the next Back is the page's", async ({
  page,
}) => {
  await page.setViewportSize(phone);
  const back = await watchBack(page);
  await page.goto(`${host}/second.html`);
  await page.goto(`${host}/index.html`);
  const length = await page.evaluate(() => history.length);
  await launcher(page).click();
  await say(guide(page), "here");
  await expectState(guide(page), "browser");
  expect(await back()).toBe(true);
  await expect(panel(page)).toBeHidden();
  await expect(launcher(page)).toHaveAttribute("aria-expanded", "false");
  expect(page.url()).toBe(`${host}/index.html`);
  expect(await page.evaluate(() => history.length)).toBe(length);
  expect(await back()).toBe(false);
  // The place is kept, and Back works again.
  await launcher(page).click();
  await expectState(guide(page), "browser");
  expect(await back()).toBe(true);
  await expect(panel(page)).toBeHidden();
});

test("@all on a phone Escape closes once, from the page, the shell and the frame; a new sheet stays open", async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.goto(`${host}/api.html`);
  const closes = () =>
    page.evaluate(
      () =>
        (window as unknown as { seen: { type: string }[] }).seen.filter(({ type }) => type === "close")
          .length,
    );
  const focus = [
    () => guide(page).locator(".heading").focus(),
    () => panel(page).getByRole("button", { name: "Close" }).focus(),
    () => page.evaluate(() => (document.activeElement as HTMLElement).blur()),
  ];
  for (const [index, there] of focus.entries()) {
    await launcher(page).click();
    await expectState(guide(page), "symptom");
    await expect(guide(page).locator(".heading")).toBeFocused();
    await there();
    await page.keyboard.press("Escape");
    await expect(panel(page)).toBeHidden();
    expect(await closes()).toBe(index + 1);
  }
});

test("@all on a desk Escape on the page is the page's own", async ({ page }) => {
  await page.goto(`${host}/index.html`);
  await launcher(page).click();
  await expectState(guide(page), "symptom");
  await page.locator("#next").focus();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeVisible();
});

test("@all a popup that the browser closes without asking is closed, and opens again", async ({ page }) => {
  await page.goto(`${host}/popup.html`);
  const button = page.getByRole("button", { name: "Get help with signing in" });
  await button.click();
  await expect(guide(page).locator(".heading")).toBeFocused();
  await page.evaluate(() => {
    const shell = [...document.querySelectorAll("*")].find((one) => one.shadowRoot?.querySelector("dialog"));
    shell!.shadowRoot!.querySelector("dialog")!.close();
  });
  await expect(panel(page)).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await expectState(guide(page), "symptom");
});

for (const [what, script] of [
  ["without it", "delete window.CloseWatcher"],
  ["where content of the page has taken its name", "window.CloseWatcher = document.createElement('img')"],
] as const) {
  test(`@all ${what} the sheet works as before`, async ({ page }) => {
    const messages = cairnMessages(page);
    await page.setViewportSize(phone);
    await page.addInitScript(script);
    await page.goto(`${host}/index.html`);
    await launcher(page).click();
    await expectState(guide(page), "symptom");
    await expect(guide(page).locator(".heading")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel(page)).toBeHidden();
    expect(messages).toEqual([]);
  });
}
