import type { Page } from "@playwright/test";
import { encodeHandoff } from "../../src/core/handoff/encodeHandoff.ts";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { project, signIn } from "../support/guides.ts";
import { recordedStates, recordStates } from "../support/recordStates.ts";
import { rest } from "../support/samples.ts";
import { expectAsked, walked } from "../support/sharedComputer.ts";

// In which order a place is kept, asked for and forgotten (docs/decisions/0105-hydration-order-tests.md).
const { id, guide, flow, cause } = signIn;
const [first, second] = cause.says;
const asked = { type: "answer", by: "member" } as const;
const code = encodeHandoff(guide, [{ ...asked, ...first! }])!.replaceAll("-", "");

const kept = (page: Page) => page.evaluate((key) => sessionStorage.getItem(key), `cairn:${id}`);

/** Taps an answer in a page that shows no frame any more, and does something in the same task. */
const tapLast = (page: Page, say: string, then: "reload" | "leave" | "go") =>
  page.evaluate(
    ({ say, then }) => {
      globalThis.requestAnimationFrame = () => 0;
      document.querySelector<HTMLElement>(`[data-answer="${say}"]`)!.click();
      if (then === "reload") location.reload();
      if (then === "go") location.assign("/demo/");
      if (then === "leave") document.querySelector<HTMLElement>('[data-command="leave"]')!.click();
    },
    { say, then },
  );

test("the next question is on the screen before its place is kept and the history gets its entry", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await page.evaluate(() => {
    let frames = 0;
    addEventListener("click", () => {
      frames = 0;
      requestAnimationFrame(() => frames++);
    });
    const writes: (readonly [string, number])[] = [];
    const note = () => {
      const root = document.querySelector<HTMLElement>("[data-guide][data-state]");
      writes.push([root?.dataset["state"] ?? "", frames]);
    };
    Object.assign(globalThis, { writes });
    // Called as a method below.
    // oxlint-disable-next-line typescript/unbound-method
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...args) {
      note();
      setItem.apply(this, args);
    };
    const push = history.pushState.bind(history);
    history.pushState = (...args) => {
      note();
      push(...args);
    };
  });
  await conversation.tap(first!.say);
  await expect.poll(() => page.evaluate(() => history.state?.cairn)).toBe(1);
  await expect.poll(() => kept(page)).not.toBeNull();
  const writes = await page.evaluate(() => (globalThis as unknown as { writes: unknown[] }).writes);
  expect(writes).toEqual([
    [second!.at, 1],
    [second!.at, 1],
  ]);
});

test("while it is asked whose place it is the browser's history stays as it was", async ({ page }) => {
  const conversation = await walked(page);
  await page.goto("about:blank");
  await page.goto(`${id}/`);
  await expectAsked(page);
  const before = await page.evaluate(() => [history.state as unknown, history.length]);
  expect(before[0]).toBeNull();
  await page.locator('[data-command="resume"]').click();
  await conversation.expectState(cause.to);
  await expect.poll(() => page.evaluate(() => history.state?.cairn)).toBe(cause.says.length);
});

test("an answer given in the last moment before a reload is kept @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await tapLast(page, first!.say, "reload");
  await page.waitForEvent("load");
  await conversation.ready();
  await conversation.expectState(second!.at);
});

test("an answer given in the last moment before the page is left: who comes back by Back is asked first", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await tapLast(page, first!.say, "go");
  await page.waitForURL((url) => url.pathname === "/demo/");
  await page.goBack();
  await expect(page.locator("[data-resume]")).toBeVisible();
  await page.locator('[data-command="resume"]').click();
  await conversation.expectState(second!.at);
});

test("Clear and leave right after an answer: nothing of that answer is kept afterwards", async ({ page }) => {
  await page.route(project.service.leave, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" }),
  );
  const conversation = await new Conversation(page).open(`${id}/`);
  await tapLast(page, first!.say, "leave");
  await page.waitForURL(project.service.leave);
  await page.goto(`${id}/`);
  await conversation.ready();
  await conversation.expectState(flow.initial);
  expect(await kept(page)).toBeNull();
});

test("who opens a link is told so, and no longer once something else is done @all", async ({ page }) => {
  await page.goto(`${id}/#t=${code}`);
  const conversation = new Conversation(page);
  await conversation.ready();
  await conversation.expectState(second!.at);
  await expect(page.locator(".notice")).toBeVisible();
  await conversation.tap(second!.say);
  await conversation.expectState(cause.to);
  await expect(page.locator(".notice")).toHaveCount(0);
});

for (const [name, path] of [
  ["on the page", `${id}/`],
  ["in a frame", `embed/${id}/`],
] as const) {
  test(`${name} a reload shows the kept place at once, and no other question before it${rest(name === "on the page")}`, async ({
    page,
  }) => {
    const conversation = await new Conversation(page).open(path);
    await conversation.walk(cause);
    await conversation.expectState(cause.to);
    await expect.poll(() => kept(page)).toContain('"v"');
    await recordStates(page);
    await page.reload();
    await conversation.expectState(cause.to);
    await expect.poll(() => recordedStates(page).then((all) => all.length)).toBeGreaterThan(2);
    expect(new Set(await recordedStates(page))).toEqual(new Set([cause.to]));
  });
}
