import type { Page } from "@playwright/test";
import { undrawable } from "../support/failing/breaks.ts";
import { Conversation } from "../support/conversation.ts";
import { type Cell, cellsOf, sampled, surfaces } from "../support/failing/failureCells.ts";
import {
  addressOf,
  code,
  comeBack,
  expectPlace,
  failed,
  goTo,
  guide,
  look,
  message,
  send,
  tryAgain,
  visible,
} from "../support/failing/failureSteps.ts";
import { expect, test } from "../support/fixtures.ts";
import { everything, samples } from "../support/samples.ts";

// Whatever fails, and wherever the reader is: a plain sentence, a way on to the same place, the crisis line, a person
// and one Leave. What was seen is written to test-results/failures/, a row for each moment of each cell.

async function boot(cell: Cell, page: Page): Promise<void> {
  const { surface, state, failure } = cell;
  const isSilent = failure.part === "silence";
  if (isSilent) await page.clock.install();
  let isBroken = false;
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  // From the beginning: while anything is routed the browser asks for every file.
  await page.route(failure.files, async (route) => {
    if (!isBroken) return route.continue();
    await gate;
    // Its page may have gone meanwhile.
    return (failure.how ?? ((held) => held.continue()))(route).catch(() => undefined);
  });
  const conversation = await new Conversation(page).open(addressOf(surface));
  await goTo(state, conversation);
  const before = (await conversation.root.getAttribute("data-state"))!;
  isBroken = true;
  const isDocument = failure.files.test(page.url());
  if (isDocument) release();
  if (state === "resume question") {
    await comeBack(page, addressOf(surface));
  } else await page.reload({ waitUntil: "commit" });
  await expect(page.locator("#cairn-aid")).toBeAttached();
  // Where the page itself is what fails, it fails sooner than anybody types.
  if (state === "words sent early" && !isDocument) await send(page);
  if (isSilent) {
    await page.clock.fastForward(12_500);
    // The styles wait by a clock of their own.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await expect(page.locator('[data-aid="slow"]')).toBeVisible();
    await look(cell, page, "12 s");
    await page.clock.fastForward(33_000);
  } else release();
  // The question about a kept place draws nothing of the guide: that comes after it.
  const goesOn = failure.how === undrawable && state === "resume question" && surface !== "agent";
  if (goesOn) await page.locator('[data-command="resume"]').click();
  await expect(failed(page).getByRole("heading").first()).toBeVisible();
  await look(cell, page, isSilent ? "45 s" : "at once");
  release();
  // What comes after all is shown without another try; the guide itself may need one.
  if (failure.name === "silence: React") await expect(failed(page)).toHaveCount(0);
  await page.unroute(failure.files);
  await tryAgain(page);
  await expectPlace(
    goesOn || (isDocument && state === "words sent early") ? { ...cell, state: "later question" } : cell,
    conversation,
    before,
  );
}

/** To the state, with a part that is to come later broken from the beginning. */
async function goWith({ surface, state, failure }: Cell, page: Page): Promise<Conversation> {
  if (!failure.how) await page.clock.install();
  await page.route(failure.files, failure.how ?? (() => {}));
  const conversation = await new Conversation(page).open(addressOf(surface));
  await goTo(state, conversation);
  if (state !== "resume question") return conversation;
  await comeBack(page, addressOf(surface));
  await visible(page, '[data-command="resume"], [data-command="kept-go-on"]').click();
  return conversation;
}

/** Tries again, in this document and then in another, until `there`. */
async function retryUntil(page: Page, retry: string, there: string): Promise<void> {
  const done = visible(page, there).first();
  await expect(async () => {
    const button = visible(page, retry);
    if (!(await done.isVisible()) && (await button.count())) await button.click({ timeout: 1000 });
    await expect(done).toBeVisible({ timeout: 1500 });
  }).toPass({ intervals: [100], timeout: 20_000 });
}

/** Time goes by, more of it where the page only begins to wait. */
async function wait(page: Page, seconds: number, shown: string): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(seconds * 1000);
    await expect(visible(page, shown).first()).toBeVisible({ timeout: 500 });
  }).toPass({ intervals: [100], timeout: 10_000 });
}

async function share(cell: Cell, page: Page): Promise<void> {
  const conversation = await goWith(cell, page);
  const button = conversation.command("share");
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
  const retry = '.share [data-command="retry"]';
  if (!cell.failure.how) await wait(page, 13, retry);
  await expect(page.locator(retry)).toBeVisible();
  await look(cell, page, "at once");
  await page.unroute(cell.failure.files);
  await retryUntil(page, retry, '.share > [data-command="share"] ~ div');
}

async function typed(cell: Cell, page: Page): Promise<void> {
  const conversation = await goWith(cell, page);
  await expect(conversation.root).toBeVisible();
  await send(page);
  if (!cell.failure.how) await wait(page, 2.5, '[data-crisis="failed"]');
  await expect(visible(page, '[data-crisis="failed"]')).toBeVisible();
  await look(cell, page, "at once");
  await page.unroute(cell.failure.files);
  if (!cell.failure.how) return;
  await retryUntil(
    page,
    '[data-crisis="failed"] [data-command="retry"]',
    `#cairn [data-heard]:has-text("${message}")`,
  );
}

async function link(cell: Cell, page: Page): Promise<void> {
  const { state, failure } = cell;
  if (!failure.how) await page.clock.install();
  const conversation = await new Conversation(page).open(addressOf(cell.surface));
  await goTo(state, conversation);
  await page.route(failure.files, failure.how ?? (() => {}));
  const asked = page.waitForRequest(failure.files);
  await comeBack(page, `${addressOf(cell.surface)}#t=${code}`);
  await asked;
  if (state === "words sent early" && !failure.how) await send(page);
  if (!failure.how) await wait(page, 13, '.notice [data-command="retry"]');
  await expect(page.locator('.notice [data-command="retry"]')).toBeVisible();
  await look(cell, page, "at once");
  await page.unroute(failure.files);
  const there = `[data-guide][data-state="${guide.cause.to}"], [data-resume="linked"]`;
  await retryUntil(page, '.notice [data-command="retry"]', there);
  const open = page.locator('[data-command="fresh"]');
  if (await open.isVisible()) await open.click();
  await conversation.expectState(guide.cause.to);
}

const run = { boot, silence: boot, share, typed, link };

// What fails on page and widget is in failures.spec.ts, too.
for (const [index, surface] of surfaces.entries()) {
  if (surface !== "agent" && !everything) continue;
  const cells = sampled(cellsOf(surface, guide), Infinity, 7 + index);
  // Each failure once, in whatever state comes first, before any of them in another.
  const once = cells.filter(({ failure }, at) => cells.findIndex((cell) => cell.failure === failure) === at);
  const others = cells.filter((cell) => !once.includes(cell));
  for (const cell of [...once, ...others].slice(0, samples(1, once.length, cells.length)))
    test(`${surface}: ${cell.failure.name}: ${cell.state}`, async ({ page, problems }) => {
      await run[cell.failure.part](cell, page);
      // What fails is told on the console.
      problems.length = 0;
    });
}
