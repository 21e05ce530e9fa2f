import { test, expect } from "../support/fixtures.ts";
import {
  cairnMessages,
  expectState,
  guide,
  host,
  launcher,
  open,
  panel,
  say,
  innerFrame,
} from "../support/host/widget.ts";
import { call, holdGuide, openApiPage, types } from "../support/host/widgetApi.ts";
import { messagesRead } from "../support/quiet.ts";

test.beforeEach(({ page }) => openApiPage(page));

test("calls made before the loader was there are run; open at a state, goto, back, restart, toggle, close, hide, show, update, shutdown", async ({
  page,
}) => {
  await expect(page.locator("html[data-ready=yes]")).toBeAttached();
  await page.evaluate(() => {
    const shared = window as unknown as { count: number };
    shared.count = 0;
    const off = window.Cairn("on", "open", () => shared.count++);
    window.Cairn("on", "close", off);
  });
  await call(page, "open", { state: "code-from" });
  const frame = guide(page);
  await expectState(frame, "code-from");
  await call(page, "goto", "browser");
  await expectState(frame, "browser");
  await say(frame, "not-fixed");
  await call(page, "back");
  await expectState(frame, "browser");
  await call(page, "restart");
  await expectState(frame, "symptom");
  await call(page, "close");
  await expect(panel(page)).toBeHidden();
  await call(page, "toggle");
  await expect(panel(page)).toBeVisible();
  // `on` gives its own end.
  expect(await page.evaluate(() => (window as unknown as { count: number }).count)).toBe(1);
  await call(page, "close");
  await call(page, "hide");
  await expect(launcher(page)).toBeHidden();
  await call(page, "show");
  await call(page, "update", { label: "Stuck?", position: "left", offset: "16 96", theme: "dark" });
  const button = page.getByRole("button", { name: "Stuck?" });
  const box = (await button.boundingBox())!;
  expect(box.x).toBe(16);
  expect(Math.round(box.y + box.height)).toBe(720 - 96);
  await test.step("shutdown leaves nothing", async () => {
    await call(page, "shutdown");
    await expect(page.locator("iframe")).toHaveCount(0);
    await expect(button).toHaveCount(0);
    expect(await call(page, "getState")).toBeUndefined();
  });
});

test("facts by a call; the member can change what they answered @all", async ({ page }) => {
  await call(page, "open", { facts: { code: "app" }, state: "symptom" });
  const frame = guide(page);
  await say(frame, "code");
  await expectState(frame, "clock");
  await expect(frame.locator("#cairn")).toContainText("From your account");
  await frame.locator("[data-command=change]").last().click();
  await frame.locator('[data-change="text"]').click();
  await expectState(frame, "late-code");
});

test("an answer tapped before the page's first word arrives is not undone by where the page wanted to begin @all", async ({
  page,
}) => {
  const release = await holdGuide(page);
  await call(page, "open", { facts: { code: "app" }, state: "symptom" });
  await say(guide(page), "code");
  release();
  await expectState(guide(page), "clock");
  await call(page, "goto", "symptom");
  await expectState(guide(page), "symptom");
});

test("unknown facts: one warning that names those there are; forget wipes the conversation and closes", async ({
  page,
}) => {
  const messages = cairnMessages(page);
  await call(page, "open", { facts: { code: "gold", shoe: 42 } });
  let frame = guide(page);
  await expectState(frame, "symptom");
  await expect.poll(() => messages.length).toBe(1);
  expect(messages[0]).toMatch(/^warning: .*code: gold; shoe: 42.*code \(.*app/);
  await call(page, "update", { facts: { code: "silver" } });
  await messagesRead(await innerFrame(page));
  await messagesRead(page);
  expect(messages).toHaveLength(1);
  await test.step("forget wipes the conversation and closes; the next opening begins anew", async () => {
    await say(frame, "here");
    await frame.locator('[data-command="leave"]').click();
    await expect(panel(page)).toBeHidden();
    expect(await types(page)).toContain("forget");
    frame = await open(page);
    await say(frame, "here");
    await expectState(frame, "browser");
    await call(page, "forget");
    await expect(panel(page)).toBeHidden();
  });
});

test("two instances: each its own place, each its own id @all", async ({ page }) => {
  await page.goto(`${host}/two.html`);
  const other = page.getByRole("button", { name: "Another help" });
  await launcher(page).click();
  await other.click();
  const frames = page.locator(".panel[data-open] iframe");
  await expect(frames).toHaveCount(2);
  const [one, two] = [frames.nth(0).contentFrame(), frames.nth(1).contentFrame()];
  await say(one, "here");
  await expectState(one, "browser");
  await expectState(two, "symptom");
  await call(page, "close", { id: "one" });
  await expect(frames).toHaveCount(1);
  expect(await call(page, "getState", { id: "two" })).toMatchObject({ id: "two", open: true });
  const [a, b] = [await launcher(page).boundingBox(), await other.boundingBox()];
  expect(a!.x).toBeGreaterThan(b!.x + b!.width);
});

test("a page that swaps its body by script keeps the guide, open and where it was; update adds nothing @all", async ({
  page,
}) => {
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  await page.evaluate(() => {
    document.body = document.createElement("body");
  });
  await call(page, "update");
  await expect(launcher(page)).toHaveCount(1);
  await expectState(frame, "browser");
  await call(page, "close");
  await expect(panel(page)).toBeHidden();
});
