import { appendFile, mkdir } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { encodeHandoff } from "../src/core/handoff/encodeHandoff.ts";
import { openGuide } from "../src/core/walk/guide.ts";
import { undrawable } from "./support/breaks.ts";
import { Conversation } from "./support/conversation.ts";
import { type Cell, cellsOf, sampled, type State, type Surface, surfaces } from "./support/failureCells.ts";
import { expect, test } from "./support/fixtures.ts";
import { guides, project } from "./support/guides.ts";
import { samples } from "./support/samples.ts";

// Whatever fails, and wherever the reader is: a plain sentence, a way on to the same place, the crisis line, a person
// and one Leave. What was seen is written to test-results/failures/, a row for each moment of each cell.
const guide = guides[0]!;
const { id, flow, ways } = guide;
type Tag = (typeof flow.states)[string]["tags"][number];
const tagged = (tag: Tag, least: number) =>
  ways.find(({ to, says }) => flow.states[to]?.tags.includes(tag) && says.length >= least)!;
const cause = tagged("cause", 2);
const person = tagged("person", 1);
const one = { says: cause.says.slice(0, 1) };
const code = encodeHandoff(
  openGuide(project.guides[id]!.data),
  cause.says.map((entry) => ({ ...entry, type: "answer", by: "member" })),
);
const message = "zzzz";

const addressOf = (surface: Surface) =>
  surface === "page" ? `${id}/` : `${surface === "agent" ? "agent" : "embed"}/${id}/`;
const failed = (page: Page) => page.locator('[data-aid="failed"]');
const asking = (page: Page) => page.locator('[data-resume], dialog[data-dialog="kept-call"][open]');
const visible = (page: Page, selector: string) => page.locator(selector).locator("visible=true");

/** Walks there. What comes after is loaded with the failure. */
async function goTo(state: State, conversation: Conversation): Promise<void> {
  if (state === "first question" || state === "words sent early") return;
  const way = state === "fix" ? cause : state === "end with a person" ? person : one;
  await conversation.walk(way);
  await expect(conversation.root).not.toHaveAttribute("data-state", way.says.at(-1)!.at);
  if (state === "handover open") await conversation.command("share").click();
}

/** Somebody goes there a minute after it was left: by then nobody only goes one page on. */
async function comeBack(page: Page, address: string): Promise<void> {
  await page.goto("favicon.svg");
  await page.evaluate(() => {
    for (const [key, value] of Object.entries(sessionStorage))
      sessionStorage.setItem(key, String(value).replace(/"left":\d+/, '"left":1'));
  });
  await page.goto(address, { waitUntil: "commit" });
}

async function send(page: Page): Promise<void> {
  await page.locator("textarea[data-typed]").fill(message);
  await page.locator('[data-command="send"]').click();
}

/** What of all that must be in reach is, written down. */
async function look({ surface, state, failure }: Cell, page: Page, moment: string): Promise<void> {
  const isSeen = (selector: string) =>
    visible(page, selector)
      .first()
      .waitFor({ timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
  const crisis = await isSeen('.support, a[href^="tel:988"]');
  // At a desk that is alive there is one: the agent.
  const isDesk = surface === "agent" && (failure.part === "typed" || failure.part === "share");
  const reach =
    isDesk || (await isSeen('[data-command="person"], .contact a, details:has(.contact) > summary'));
  const leaves = await visible(page, '[data-command="leave"]').count();
  const yes = (seen: boolean) => (seen ? "yes" : "**no**");
  const leave = surface === "agent" ? "(none)" : yes(leaves === 1);
  const row = [
    surface,
    failure.name,
    state,
    moment,
    yes(crisis),
    isDesk ? "(the agent)" : yes(reach),
    leave,
  ].join(" | ");
  await mkdir("test-results/failures", { recursive: true });
  await appendFile(`test-results/failures/${surface}.md`, `| ${row} |\n`);
  expect({ crisis, reach, leaves }).toEqual({
    crisis: true,
    reach: true,
    leaves: surface === "agent" ? 0 : 1,
  });
}

/** In this document first, then in another; what was silent may come by itself meanwhile. */
async function tryAgain(page: Page): Promise<void> {
  const retry = failed(page).locator('[data-command="retry"]');
  await expect(async () => {
    if (await retry.count()) await retry.click({ timeout: 1000 });
    await page.waitForFunction(
      () => {
        const root = document.querySelector("[data-guide][data-state], [data-resume]");
        const isAlive = Object.keys(root ?? {}).some((key) => key.startsWith("__react"));
        return isAlive && !document.querySelector("[data-aid=failed]");
      },
      undefined,
      { timeout: 2000 },
    );
  }).toPass({ intervals: [100], timeout: 20_000 });
}

async function expectPlace({ state }: Cell, conversation: Conversation, before: string): Promise<void> {
  await expect(failed(conversation.page)).toHaveCount(0);
  if (state === "resume question") return expect(asking(conversation.page)).toBeVisible();
  // A clock that is made by a test hides that the page was reloaded: then it asks.
  const goOn = visible(conversation.page, '[data-command="resume"], [data-command="kept-go-on"]');
  const there = conversation.page.locator(`[data-guide][data-state="${before}"]`);
  await expect(goOn.or(there).first()).toBeVisible();
  if (await goOn.count()) await goOn.click();
  await conversation.expectState(before);
  if (state === "words sent early") await expectRead(conversation.page);
}

/** The message was read: what it may mean is asked, after help where it had to wait for longer than two seconds. */
async function expectRead(page: Page): Promise<void> {
  const heard = page.locator("#cairn [data-heard]").filter({ hasText: message });
  const goOn = page.locator('#cairn [data-crisis="failed"] [data-command="go-on"]');
  await expect(heard.or(goOn).locator("visible=true").first()).toBeVisible();
  if (await goOn.isVisible()) await goOn.click();
  await expect(heard).toBeVisible();
}

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
  const there = `[data-guide][data-state="${cause.to}"], [data-resume="linked"]`;
  await retryUntil(page, '.notice [data-command="retry"]', there);
  const open = page.locator('[data-command="fresh"]');
  if (await open.isVisible()) await open.click();
  await conversation.expectState(cause.to);
}

const run = { boot, silence: boot, share, typed, link };

for (const [index, surface] of surfaces.entries()) {
  const cells = cellsOf(surface, guide);
  for (const cell of sampled(cells, samples(5, cells.length), 7 + index))
    test(`${surface}: ${cell.failure.name}: ${cell.state}`, async ({ page, problems }) => {
      await run[cell.failure.part](cell, page);
      // What fails is told on the console.
      problems.length = 0;
    });
}
