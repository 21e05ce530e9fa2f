import { expectAccessible } from "../support/expectAccessible.ts";
import { test, expect } from "../support/fixtures.ts";
import { everything, rest } from "../support/samples.ts";
import {
  expectState,
  guide,
  host,
  innerFrame,
  launcher,
  open,
  panel,
  sameSite,
  say,
} from "../support/host/widget.ts";
import { messagesRead } from "../support/quiet.ts";
import { inWholeBrowser } from "../support/wholeBrowser.ts";

test("keyboard only, bubble: opens, answers, Escape closes from inside, the focus returns", async ({
  page,
}) => {
  await page.goto(`${host}/index.html`);
  await expect(launcher(page)).toBeVisible();
  const tabTo = async (done: () => Promise<boolean>, most = 20) => {
    for (let count = 0; count < most && !(await done()); count++) await page.keyboard.press("Tab");
    expect(await done()).toBe(true);
  };
  await tabTo(() => launcher(page).evaluate((element) => element.matches(":focus")));
  await page.keyboard.press("Space");
  const frame = guide(page);
  await expect(frame.locator(".heading")).toBeFocused();
  const button = frame.locator('[data-answer="here"]');
  await tabTo(() => button.evaluate((element) => element === document.activeElement));
  await page.keyboard.press("Enter");
  await expectState(frame, "browser");
  await expect(frame.locator(".heading")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(launcher(page)).toBeFocused();
  await expect(launcher(page)).toHaveAttribute("aria-expanded", "false");
  // Not modal: the way out is the page's own order.
  await page.keyboard.press("Enter");
  await expect(frame.locator(".heading")).toBeFocused();
  await page.evaluate(() => document.querySelector<HTMLElement>("#next")!.focus());
  await expect(page.locator("#next")).toBeFocused();
  await expect(panel(page)).toBeVisible();
});

test("keyboard only, popup: modal, Escape closes, the focus returns to what opened it; with facts", async ({
  page,
}) => {
  await page.goto(`${host}/popup.html`);
  const button = page.getByRole("button", { name: "Get help with signing in" });
  await button.focus();
  await page.keyboard.press("Enter");
  const frame = guide(page);
  await expect(frame.locator(".heading")).toBeFocused();
  expect(await page.locator("dialog").evaluate((dialog: HTMLDialogElement) => dialog.matches(":modal"))).toBe(
    true,
  );
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeVisible();
  // Open for good: until then the guide takes the focus.
  await expect(frame.locator(".heading")).toBeFocused();
  await panel(page).getByRole("button", { name: "Close" }).press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(button).toBeFocused();
  await test.step("with facts that skip their question", async () => {
    await page.keyboard.press("Enter");
    await say(frame, "code");
    // Which code it is was told by the page.
    await expectState(frame, "clock");
    await expect(frame.locator("#cairn")).toContainText("From your account");
  });
});

for (const [name, path] of [
  ["bubble", "index"],
  ["popup", "popup"],
  ["inline", "inline"],
  ["inline in a theme", "zendesk"],
  ["dark", "dark"],
  ["colours", "colours"],
] as const) {
  test(`axe, the host and the open widget: ${name}${rest(name === "bubble")}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`${host}/${path}.html`);
    if (name === "popup") await page.getByRole("button", { name: "Get help with signing in" }).click();
    else if (!name.startsWith("inline")) await launcher(page).click();
    const frame = guide(
      page,
      name.startsWith("inline") ? ":is(cairn-guide, [data-cairn-inline])" : undefined,
    );
    await expectState(frame, "symptom");
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    // The first question is scanned in the text of an article (ways.spec.ts).
    if (everything) await expectAccessible(page, { frames: true });
    await say(frame, "here");
    await expectState(frame, "browser");
    await expectAccessible(page, { frames: true });
  });
}

test("on a phone it is a full-screen sheet; on a desk it covers nothing in the other corner @all", async ({
  page,
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const phone = await context.newPage();
  await phone.goto(`${host}/index.html`);
  await launcher(phone).tap();
  await expectState(guide(phone), "symptom");
  await expect.poll(() => panel(phone).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  await panel(phone).getByRole("button", { name: "Close" }).tap();
  await expect(panel(phone)).toBeHidden();
  await context.close();
  await page.goto(`${host}/two.html`);
  const box = (await page.getByRole("button", { name: "Another help" }).boundingBox())!;
  expect(box.x).toBe(20);
});

test("a host that wants nothing stored: the place lives in memory; else it goes on across the host's pages", async ({
  page,
}) => {
  // On the site of the deployment, where storage would work.
  await page.goto(`${sameSite}/memory.html`);
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  // A switch would lose the place: it is not offered.
  await expect(frame.locator('a[hreflang="es"]')).toHaveCount(0);
  await launcher(page).click();
  await launcher(page).click();
  await expectState(frame, "browser");
  expect(await (await innerFrame(page)).evaluate(() => sessionStorage.length)).toBe(0);
  await page.reload();
  await open(page);
  await test.step("what was answered is not asked again on the host's next page", async () => {
    await page.goto(`${sameSite}/index.html`);
    await say(await open(page), "here");
    await expectState(guide(page), "browser");
    await page.locator("#next").click();
    await expect(page).toHaveURL(/second/);
    await expect(panel(page)).toBeHidden();
    await launcher(page).click();
    await expectState(guide(page), "browser");
  });
});

test("with data-reopen it is open again on the next page, without taking the focus; closed stays closed @all", async ({
  page,
}) => {
  await page.goto(`${sameSite}/reopen.html`);
  const frame = await open(page);
  await say(frame, "here");
  await page.locator("#next").click();
  await expect(panel(page)).toBeVisible();
  await expectState(guide(page), "browser");
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await panel(page).getByRole("button", { name: "Close" }).click();
  await expect(panel(page)).toBeHidden();
  await page.goto(`${sameSite}/reopen.html?3`);
  await expect(page.locator("iframe")).toHaveCount(1, { timeout: 5000 });
  // It would be open once the guide is ready: then it says whether it was.
  await expect.poll(() => page.evaluate(() => window.Cairn("getState")?.ready)).toBe(true);
  await messagesRead(page);
  await expect(panel(page)).toBeHidden();
});

test("on another site, too, where the browser keeps storage of frames apart by site: as browsers do @all", async () => {
  // The test tool turns that off; the last switch of a name counts.
  const switches = { args: ["--disable-features=Translate"] };
  await inWholeBrowser(async (page) => {
    await page.goto(`${host}/reopen.html`);
    const frame = await open(page);
    await say(frame, "here");
    await expectState(frame, "browser");
    await page.locator("#next").click();
    await expect(panel(page)).toBeVisible();
    await expectState(guide(page), "browser");
  }, switches);
});

test("storage that the browser denies to frames of another site: it works, in memory @all", async () => {
  await inWholeBrowser(async (page) => {
    await page.goto(`${host}/index.html`);
    const frame = await open(page);
    const denied = await (
      await innerFrame(page)
    ).evaluate(() => {
      try {
        return !sessionStorage;
      } catch {
        return true;
      }
    });
    expect(denied).toBe(true);
    await say(frame, "here");
    await expectState(frame, "browser");
    await launcher(page).click();
    await launcher(page).click();
    await expectState(frame, "browser");
  });
});
