import type { Page } from "@playwright/test";
import { whatIsLeft } from "../../src/core/guide/left.ts";
import { json } from "../support/failing/breaks.ts";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import { signIn } from "../support/guides.ts";
import { isHelpThere } from "../support/isHelpThere.ts";

// Whatever fails, and wherever the reader is: a plain sentence, a way to try again, the crisis line, a person and Leave.
// Every state against every failure: failureTable.spec.ts.
const { id, flow, cause } = signIn;

const surfaces = { page: `${id}/`, widget: `embed/${id}/`, agent: `agent/${id}/` } as const;
type Surface = keyof typeof surfaces;

const failed = (page: Page) => page.locator('[data-aid="failed"]');

async function expectReach(page: Page, surface: Surface): Promise<void> {
  await expect(failed(page).getByRole("heading").first()).toBeVisible();
  await expect(failed(page).locator(".support")).toBeVisible();
  await expect(failed(page).locator(".contact a").first()).toBeVisible();
  await expect(failed(page).locator('[data-command="leave"]')).toHaveCount(surface === "agent" ? 0 : 1);
}

for (const surface of Object.keys(surfaces) as Surface[]) {
  test(`${surface}: nothing comes: slow after 12 seconds, failed after 45, and it goes on when it comes${rest(surface === "page")}`, async ({
    page,
  }) => {
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    const release: (() => void)[] = [];
    await page.route(/assets\/react-.*\.js$/, async (route) => {
      await new Promise<void>((resolve) => release.push(resolve));
      await route.continue();
    });
    await page.goto(surfaces[surface], { waitUntil: "commit" });
    await expect(page.locator("#cairn-aid")).toBeAttached();
    const slow = page.locator('[data-aid="slow"]');
    await page.clock.runFor(11_900);
    await expect(slow).toHaveCount(0);
    await page.clock.runFor(200);
    await expect(slow).toBeVisible();
    await expect(page.locator("#cairn .support")).toBeVisible();
    if (surface !== "agent") {
      await slow.locator('[data-command="plain"]').click();
      await expect(page.locator(".plain").getByRole("link").first()).toBeVisible();
    }
    await page.clock.runFor(33_000);
    await expectReach(page, surface);
    for (const go of release) go();
    await page.clock.resume();
    await new Conversation(page).ready();
    await expect(page.locator("[data-aid]")).toHaveCount(0);
  });
}

for (const surface of Object.keys(surfaces) as Surface[]) {
  test(`${surface}: a second try that works gives the focus to the heading, and goes on${rest(surface === "page")}`, async ({
    page,
    problems,
  }) => {
    const data = new RegExp(`assets/${id}-[0-9a-f]+\\.json$`);
    await page.route(data, (route) => route.abort());
    await page.goto(surfaces[surface]);
    await expectReach(page, surface);
    if (surface === "page") await isHelpThere(page);
    const retry = failed(page).locator('[data-command="retry"]');
    await retry.focus();
    await page.unroute(data);
    problems.length = 0;
    await page.keyboard.press("Enter");
    const conversation = new Conversation(page);
    await conversation.ready();
    // The button that had the focus is gone.
    await expect(page.locator("[data-guide] :is(.heading, .desk-heading)")).toBeFocused();
    await conversation.walk(cause);
    await conversation.expectState(cause.to);
  });
}

test("a tap in the widget draws it as often as a tap on the page draws that", async ({ context }) => {
  // The words for how many questions are left are chosen each time a question is drawn.
  await context.addInitScript(() => {
    const { select } = Intl.PluralRules.prototype;
    let drawn = 0;
    Intl.PluralRules.prototype.select = function (n: number) {
      document.documentElement.dataset["drawn"] = `${++drawn}`;
      return select.call(this, n);
    };
  });
  // After it more questions may come.
  const { at, say } = signIn.ways.find(({ to }) => to === whatIsLeft)!.says[0]!;
  const draws = async (surface: Surface) => {
    // A tab of its own: no place is kept from the other.
    const page = await context.newPage();
    await page.goto(surfaces[surface]);
    await new Conversation(page).ready();
    const drawn = async () => Number(await page.locator("html").getAttribute("data-drawn"));
    const before = await drawn();
    await page.locator(`[data-answer="${say}"]`).click();
    await expect(page.locator("[data-guide][data-state]")).not.toHaveAttribute("data-state", at);
    return (await drawn()) - before;
  };
  const onPage = await draws("page");
  expect(onPage).toBeGreaterThan(0);
  expect(await draws("widget")).toBe(onPage);
});

test("a tap waits over a failure and its second try", async ({ page, problems }) => {
  const { at, say } = cause.says[0]!;
  await page.route(/assets\/react-.*\.js$/, async (route) => {
    await page.locator(`[data-answer="${say}"][data-waiting]`).waitFor();
    await route.abort();
  });
  await page.goto(`${id}/`, { waitUntil: "commit" });
  await page.locator(`[data-answer="${say}"]`).click();
  await expect(failed(page)).toBeVisible();
  await page.unroute(/assets\/react-.*\.js$/);
  await failed(page).locator('[data-command="retry"]').click();
  await expect(page.locator("[data-guide][data-state]")).not.toHaveAttribute("data-state", at);
  expect(await page.evaluate(() => window.name)).toBe("");
  problems.length = 0;
});

test("offline a second try keeps the view: no browser's own error page", async ({
  page,
  context,
  problems,
}) => {
  await page.route(/assets\/react-.*\.js$/, (route) => route.abort());
  await page.goto(`${id}/`);
  await expect(failed(page)).toBeVisible();
  await context.setOffline(true);
  const refused = page.waitForEvent("requestfailed", (request) => request.url().endsWith(`/${id}/`));
  await failed(page).locator('[data-command="retry"]').click();
  await refused;
  await expect(failed(page).locator(".support")).toBeVisible();
  problems.length = 0;
});

test("a followed link whose reader does not come: the page begins without it, says so, and tries again @all", async ({
  page,
  browser,
  problems,
}) => {
  const sender = await browser.newPage();
  await (await new Conversation(sender).open(`${id}/`)).walk(cause);
  await sender.locator('[data-command="share"]').click();
  const code = await sender.locator("[data-handoff-code]").getAttribute("data-handoff-code");
  await sender.close();
  const conversation = new Conversation(page);
  await page.route(/assets\/decodeHandoff-.*\.js$/, (route) => route.abort());
  await page.goto(`${id}/#t=${code}`);
  await conversation.ready();
  await conversation.expectState(flow.initial);
  await page.unroute(/assets\/decodeHandoff-.*\.js$/);
  await page.locator('.notice [data-command="retry"]').click();
  await conversation.expectState(cause.to);
  problems.length = 0;
});

test("typed words that can't be read: help, and another try @all", async ({ page, problems }) => {
  await page.route(/\.phrases-.*\.json$/, json("{}"));
  const conversation = await new Conversation(page).open(`${id}/`);
  await page.locator("textarea[data-typed]").fill("zzzz");
  await page.locator('[data-command="send"]').click();
  const retry = page.locator('[data-crisis="failed"] [data-command="retry"]');
  await expect(retry).toBeVisible();
  await page.unroute(/\.phrases-.*\.json$/);
  await retry.click();
  await expect(conversation.root.locator("[data-heard]")).toContainText("zzzz");
  problems.length = 0;
});

test("Save or share that does not come can be tried again @all", async ({ page, problems }) => {
  await page.route(/assets\/text\.en-.*\.json$/, json("null"));
  await new Conversation(page).open(`${id}/`);
  await page.locator('[data-command="share"]').click();
  const retry = page.locator('.share [data-command="retry"]');
  await expect(retry).toBeVisible();
  await page.unroute(/assets\/text\.en-.*\.json$/);
  await retry.click();
  await expect(page.locator('[data-command="enter-code"]')).toBeVisible();
  problems.length = 0;
});

test("Leave in a frame while offline: an empty guide, without the network", async ({
  page,
  context,
  problems,
}) => {
  const conversation = await new Conversation(page).open(`embed/${id}/`);
  await conversation.walk(cause);
  await context.setOffline(true);
  await conversation.command("leave").click();
  await conversation.expectState(flow.initial);
  await expect(page.getByRole("log").locator(".pill")).toHaveCount(0);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  problems.length = 0;
});
