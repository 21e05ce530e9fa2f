import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { holdBack } from "../support/holdBack.ts";
import { here } from "./codes.ts";
import { expectHelp, readable, retryOf } from "./kit.ts";

test("Spanish words that hang: after 12 seconds that is said, and a tap made meanwhile counts", async ({
  page,
}) => {
  await page.clock.install();
  const release = await holdBack(page, /\/sign-in\.es-[^/]*\.json$/);
  const script = page.waitForResponse(/\/page-[^/]*\.js$/);
  await page.goto("es/sign-in/", { waitUntil: "commit" });
  await (await script).finished();
  const conversation = new Conversation(page);
  await conversation.answer("here").click();
  const before = await readable(page);
  await page.clock.fastForward(13_000);
  await expect.poll(() => readable(page)).not.toBe(before);
  await expectHelp(page);
  release();
  await conversation.expectState("browser");
});

test("React that never comes: before a minute is over it can be tried again, and that works", async ({
  page,
  problems,
}) => {
  await page.clock.install();
  const react = /\/react-[^/]*\.js/;
  await page.route(react, () => new Promise(() => undefined));
  await page.goto("sign-in/", { waitUntil: "commit" });
  await expectHelp(page);
  // In steps: what waits for one thing after another is given its turn.
  for (const _ of [1, 2, 3, 4, 5, 6]) await page.clock.fastForward(10_000);
  await expect(retryOf(page)).toBeVisible();
  await expectHelp(page);
  await page.unroute(react);
  // What hung comes now, and the page may go on by itself before anybody taps.
  await retryOf(page)
    .click({ timeout: 2000 })
    .catch(() => undefined);
  const conversation = new Conversation(page);
  await conversation.ready();
  await conversation.expectState("symptom");
  problems.length = 0;
});

test("a followed link whose later words hang, over a kept place, on the Spanish page: the kept place is reached", async ({
  page,
  problems,
}) => {
  const conversation = await new Conversation(page).open("es/sign-in/");
  await conversation.tap("other");
  await conversation.expectState("what-is-left");
  await page.goto("about:blank");
  await page.clock.install();
  await page.route(/\/text\.es-[^/]*\.json|\/decodeHandoff-[^/]*\.js/, () => new Promise(() => undefined));
  await page.goto(`es/sign-in/#t=${here}`, { waitUntil: "commit" });
  await expectHelp(page);
  for (const _ of [1, 2, 3, 4, 5, 6]) await page.clock.fastForward(10_000);
  const ask = page.locator('[data-command="resume"]');
  await expect(ask.or(retryOf(page)).first()).toBeVisible();
  if (await ask.isVisible()) {
    await ask.click();
    await conversation.expectState("what-is-left");
  }
  problems.length = 0;
});
